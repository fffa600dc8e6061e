namespace DanVan.Workflows.Definitions;

/// <summary>A document of the cycle. Its texts, template and signers are data of the documents package.</summary>
/// <param name="Id">Kind, for example <c>plan</c>.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Type">Abbreviation of the type in its number, for example KH (Decree 30/2020/NĐ-CP, annex III).</param>
/// <param name="PerAward">Whether one is issued for each awarded registration, rather than one for the cycle.</param>
/// <param name="NeedsAwards">Whether it is left out when nothing was awarded: a decision that decides nothing is not issued.</param>
public sealed record DocumentDefinition(string Id, string Name, string Type, bool PerAward = false, bool NeedsAwards = false);
