namespace DanVan.Workflows.Documents.Checking;

/// <summary>How a document is checked, and how much of it is read at most. Immutable.</summary>
public sealed record DocumentCheckOptions
{
    /// <summary>The format profile to hold it to, one of <see cref="Formats.FormatProfiles.Ids"/>; null chooses by what the document says of itself.</summary>
    public string? ProfileId { get; init; }

    /// <summary>
    /// What the issuer has chosen where the format profile offers options, option id to choice id, as <c>OwnerBody.FormatOptions</c> has it: the document
    /// is held to that. Where the profile is guessed, what it does not offer is left aside.
    /// </summary>
    public IReadOnlyDictionary<string, string> FormatOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a number or a date that was not filled in yet is as it should be.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The largest file in bytes.</summary>
    public int MaxPackageBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The largest XML part in bytes, unpacked. Pictures and other parts the check does not need are never unpacked.</summary>
    public int MaxPartBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>All XML parts that are read, in bytes, unpacked.</summary>
    public int MaxInflatedBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The largest number of entries in the package.</summary>
    public int MaxParts { get; init; } = 20_000;

    /// <summary>The largest number of XML elements, all parts together.</summary>
    public int MaxElements { get; init; } = 500_000;
}
