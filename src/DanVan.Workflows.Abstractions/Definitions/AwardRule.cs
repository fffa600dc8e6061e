namespace DanVan.Workflows.Definitions;

/// <summary>
/// An award and how many are given. The awards of one kind of model are filled in the order of the list, from the first rank on; a model is
/// proposed for one award at most, since one achievement is rewarded once (Law on Emulation and Commendation 06/2022/QH15, principles).
/// </summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">For example <c>Giấy khen</c>.</param>
/// <param name="Kind">The kind of model it is for.</param>
/// <param name="Authority">Who confers it, for example <c>Giám đốc Sở</c>.</param>
/// <param name="Quota">How many at most, 0 or more; null when <paramref name="Percent"/> says it.</param>
/// <param name="Percent">How many at most, in percent of <paramref name="PercentOf"/> among the models of its kind, rounded down; null when <paramref name="Quota"/> says it.</param>
/// <param name="PercentOf">One of <see cref="AwardBases"/>.</param>
/// <param name="Ties">One of <see cref="AwardTies"/>.</param>
public sealed record AwardRule(
    string Id,
    string Name,
    string Kind,
    string Authority,
    int? Quota = null,
    decimal? Percent = null,
    string PercentOf = AwardBases.Recognised,
    string Ties = AwardTies.ByOrder);
