namespace DanVan.Workflows.Documents.Composing;

/// <summary>The registered writers, by media type. The first one registered is the one documents are issued with.</summary>
internal sealed class DocumentWriters
{
    private readonly IReadOnlyList<IDocumentWriter> _writers;

    public DocumentWriters(IEnumerable<IDocumentWriter> writers)
    {
        _writers = [.. writers];
        if (_writers.Count == 0)
        {
            throw new InvalidOperationException("No document writer is registered (UseDocuments).");
        }
    }

    public IReadOnlyList<string> MediaTypes => [.. _writers.Select(w => w.MediaType)];

    /// <summary>The writer of a media type; its parameters may be left out (<c>text/html</c>). Without a media type the first one.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public IDocumentWriter For(string? mediaType) => mediaType is null
        ? _writers[0]
        : _writers.FirstOrDefault(w => IsSame(w.MediaType, mediaType)) ?? _writers.FirstOrDefault(w => IsSame(Essence(w.MediaType), mediaType))
            ?? throw new ArgumentException($"No document can be written as \"{mediaType}\". Known: {string.Join(", ", MediaTypes)}.", nameof(mediaType));

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();
}
