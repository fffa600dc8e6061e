namespace DanVan.Workflows.Documents.Formats;

/// <summary>The recipients.</summary>
/// <param name="Label">The heading of the list.</param>
/// <param name="Lead">What precedes each item.</param>
/// <param name="ItemEnd">What ends each item but the last.</param>
/// <param name="LastEnd">What ends the last.</param>
/// <param name="Filing">
/// The filing line in place of the shipped kinds' own; <c>{unit}</c> and <c>{symbol}</c> stand for the drafting unit and the body's abbreviation. Empty for the kind's own.
/// </param>
public sealed record RecipientSetup(string Label, string Lead, string ItemEnd, string LastEnd, string Filing = "");
