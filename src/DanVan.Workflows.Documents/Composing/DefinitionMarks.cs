namespace DanVan.Workflows.Documents.Composing;

/// <summary>The degrees of secrecy and urgency by the words a definition has for them.</summary>
internal static class DefinitionMarks
{
    public static DocumentSecrecy SecrecyOf(string? word) => word switch
    {
        null => DocumentSecrecy.None,
        "secret" => DocumentSecrecy.Secret,
        "top-secret" => DocumentSecrecy.TopSecret,
        "most-secret" => DocumentSecrecy.MostSecret,
        _ => throw new ArgumentException($"\"{word}\" is no degree of secrecy: secret, top-secret, most-secret."),
    };

    public static DocumentUrgency UrgencyOf(string? word) => word switch
    {
        null => DocumentUrgency.None,
        "urgent" => DocumentUrgency.Urgent,
        "very-urgent" => DocumentUrgency.VeryUrgent,
        "express" => DocumentUrgency.Express,
        _ => throw new ArgumentException($"\"{word}\" is no degree of urgency: urgent, very-urgent, express."),
    };
}
