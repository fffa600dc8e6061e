namespace DanVan.Workflows.Documents.Formats;

/// <summary>The addressees.</summary>
/// <param name="Label">The word before them.</param>
/// <param name="LabelByType">Another word for certain type names, written in capitals: the Party's submissions say <c>Kính trình</c>.</param>
public sealed record AddresseeSetup(string Label, IReadOnlyDictionary<string, string> LabelByType);
