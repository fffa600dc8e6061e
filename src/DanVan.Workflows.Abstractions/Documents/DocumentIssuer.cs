namespace DanVan.Workflows.Documents;

/// <summary>
/// A body that issues documents within the owner and under the owner's seal: an emulation council, a steering committee. Its documents have number
/// series of their own (Decree 30/2020/NĐ-CP, Annex I, part II, 3a).
/// </summary>
/// <param name="Name">Its name as the heading shows it, below the owner's: <c>Hội đồng Thi đua - Khen thưởng</c>.</param>
/// <param name="Symbol">Its abbreviation in document numbers: <c>HĐTĐKT</c>.</param>
public sealed record DocumentIssuer(string Name, string Symbol);
