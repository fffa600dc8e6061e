using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>The awards of a year as documents read them, whether its settings name them or the definition.</summary>
internal static class AwardModel
{
    public static AwardRule? Find(CycleFrame frame, string award) => frame.Awards.FirstOrDefault(a => a.Id == award);

    /// <summary>Awards of which so many are given at most; without those of which none are.</summary>
    public static List<object?> Quotas(CycleFrame frame) => DocumentModel.Values(frame.Awards.Where(a => a.Quota > 0).Select(a => Of(frame, a, "quota", a.Quota)));

    /// <summary>Awards of which a share of the models is given. A list of their own: nobody knows their number when the plan is written.</summary>
    public static List<object?> Shares(CycleFrame frame) => DocumentModel.Values(frame.Awards.Where(a => a.Quota is null && a.Percent > 0).Select(a =>
        new Map(Of(frame, a, "percent", a.Percent)) { ["percent_of"] = a.PercentOf }));

    private static Map Of(CycleFrame frame, AwardRule award, string limit, object? most) => new()
    {
        ["name"] = award.Name,
        ["kind_name"] = DocumentModel.NameOf(frame.Definition.Definition.Kinds, award.Kind).ToLowerInvariant(),
        ["authority"] = award.Authority,
        [limit] = most,
    };
}
