using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Definitions;

/// <summary>A document of the cycle. What it does not say itself, the documents package says for its kind.</summary>
/// <param name="Id">Kind, for example <c>plan</c>.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Type">Abbreviation of the type in its number, for example KH (Decree 30/2020/NĐ-CP, annex III).</param>
/// <param name="PerAward">Whether one is issued for each awarded registration, rather than one for the cycle.</param>
/// <param name="NeedsAwards">Whether it is left out when nothing was awarded: a decision that decides nothing is not issued.</param>
/// <param name="Template">Its body as a template; null for the documents package's own.</param>
/// <param name="Subject">Its subject (trích yếu) as a template; null for the documents package's own.</param>
/// <param name="Recipients">Its recipients (nơi nhận), a template each; null for the documents package's own.</param>
/// <param name="Details">What a person who issues it by hand fills in, read by its templates as <c>details.*</c>; null for nothing.</param>
/// <param name="Unit">For a letter (công văn) of a State body: the drafting unit or field in its number; null for the owner's own.</param>
/// <param name="Issuer">The body within the owner that issues it; null for the owner itself.</param>
/// <param name="Secrecy">The degree of secrecy it bears: <c>secret</c>, <c>top-secret</c>, <c>most-secret</c>; null for none.</param>
/// <param name="Urgency">The degree of urgency it bears: <c>urgent</c>, <c>very-urgent</c>, <c>express</c>; null for none.</param>
public sealed record DocumentDefinition(
    string Id,
    string Name,
    string Type,
    bool PerAward = false,
    bool NeedsAwards = false,
    string? Template = null,
    string? Subject = null,
    IReadOnlyList<string>? Recipients = null,
    IReadOnlyList<FormItem>? Details = null,
    string? Unit = null,
    DocumentIssuer? Issuer = null,
    string? Secrecy = null,
    string? Urgency = null);
