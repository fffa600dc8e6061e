namespace DanVan.Workflows.Documents.Layout;

/// <summary>What closes a part of the frame, where it is no rule.</summary>
internal static class MarkTexts
{
    /// <summary>Under the name of a Party body.</summary>
    public const string Asterisk = "*";

    /// <summary>Under the abstract of a Party document.</summary>
    public const string Dashes = "-----";
}
