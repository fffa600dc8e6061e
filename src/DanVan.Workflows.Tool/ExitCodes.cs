namespace DanVan.Workflows.Tool;

/// <summary>What the tool ends with; scripts rely on it.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing was found.</summary>
    public const int Done = 0;

    /// <summary>Done, and something was found: the definition or template is wrong, the year got stuck, the audit does not hold.</summary>
    public const int Findings = 1;

    /// <summary>The command makes no sense, or a file it names cannot be read or written.</summary>
    public const int Usage = 2;
}
