using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Cycles;

/// <summary>The body that owns a cycle.</summary>
/// <param name="Name">For example <c>Sở Y tế</c>.</param>
/// <param name="Parent">The body directly above it; may be empty.</param>
/// <param name="Symbol">Its abbreviation in document numbers, for example <c>SYT</c>.</param>
/// <param name="Place">The place named in the date line.</param>
/// <param name="Profile">Id of the format profile, for example <c>state-nd30</c> or <c>party-hd36-2018</c>.</param>
/// <param name="SignerTitle">The title of the person who signs, for example <c>GIÁM ĐỐC</c>.</param>
/// <param name="SignerName">The name of the person who signs.</param>
/// <param name="Numbering">What it has settled about its number series; null for the rule book's defaults.</param>
/// <param name="FormatOptions">What it has chosen where its format profile offers options, option id to choice id; null for the profile's defaults.</param>
/// <param name="Contact">
/// Address, telephone, mail in one line, for the foot of the first page of its letters (Decree 30/2020/NĐ-CP, Article 8, clause 3, and Annex III, sample of a letter); null for none.
/// </param>
public sealed record OwnerBody(
    string Name,
    string Parent,
    string Symbol,
    string Place,
    string Profile,
    string SignerTitle,
    string SignerName,
    NumberingRule? Numbering = null,
    IReadOnlyDictionary<string, string>? FormatOptions = null,
    string? Contact = null);
