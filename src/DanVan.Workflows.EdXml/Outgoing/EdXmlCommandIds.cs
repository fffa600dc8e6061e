namespace DanVan.Workflows.EdXml;

/// <summary>Command ids of received messages: the gateways deliver at least once, and one message must have one effect. Thread-safe.</summary>
public static class EdXmlCommandIds
{
    /// <summary>
    /// The id that belongs to a message, however often it is delivered and whatever hops have added themselves on the way.
    /// </summary>
    /// <remarks>
    /// A new document is known by its sender and its issuer, number, symbol and date; two senders of one document have two ids, so that nobody can use up the
    /// id of another's message: that it is one document is for the registry to see by <see cref="EdXmlDocumentId.DedupeKey"/>. A recall, update or replacement is another one when its reason or the time of its
    /// sender's own hop is another; a status when its sender, code or time is another.
    /// </remarks>
    /// <param name="message">The message as read.</param>
    public static CommandId Of(EdXmlMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message switch
        {
            EdXmlStatusMessage s => CommandId.From(
                "edxml", "status", Code(s.From.OrganId), KeyOf(s.ResponseFor), EdXmlStatusCodes.TryParse(s.StatusCode, out var status) ? EdXmlStatusCodes.Of(status) : s.StatusCode, EdXmlText.Timestamp(s.Timestamp)),
            EdXmlDocumentMessage { Business.Type: EdXmlBusinessType.New } d => CommandId.From("edxml", "new", Code(d.From.OrganId), KeyOf(d)),
            EdXmlDocumentMessage d => CommandId.From(
                "edxml", d.Business.Type.ToString(), Code(d.From.OrganId), KeyOf(d), About(d.Business), d.Business.Reason, SentAt(d)),
            _ => throw new ArgumentException($"A message is of one of the library's two kinds, not {message.GetType()}.", nameof(message)),
        };
    }

    private static string About(EdXmlBusiness business) =>
        string.Join('\n', business.Replacements.Select(r => KeyOf(r.DocumentId)).Prepend(KeyOf(business.DocumentId)));

    // Nodes on the way add hops of their own; only the sender's is part of what was sent.
    private static string SentAt(EdXmlDocumentMessage document) =>
        document.Trace.FirstOrDefault(t => Code(t.OrganId) == Code(document.From.OrganId)) is { Timestamp: { } time } ? EdXmlText.Timestamp(time) : "";

    private static string KeyOf(EdXmlDocumentMessage document) => document.Key?.DedupeKey ?? document.DocumentId.Trim();

    private static string KeyOf(EdXmlResponse response) => response.Key?.DedupeKey ?? $"{Code(response.OrganId)}\n{response.Code.Trim()}\n{response.DocumentId.Trim()}";

    private static string KeyOf(string documentId) => EdXmlDocumentId.TryParse(documentId, out var id) ? id.DedupeKey : documentId.Trim();

    private static string Code(string organId) => organId.Trim().ToUpperInvariant();
}
