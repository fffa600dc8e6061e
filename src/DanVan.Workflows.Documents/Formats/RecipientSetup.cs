namespace DanVan.Workflows.Documents.Formats;

/// <summary>The recipients.</summary>
/// <param name="Label">The heading of the list.</param>
/// <param name="Lead">What precedes each item.</param>
/// <param name="ItemEnd">What ends each item but the last.</param>
/// <param name="LastEnd">What ends the last.</param>
public sealed record RecipientSetup(string Label, string Lead, string ItemEnd, string LastEnd);
