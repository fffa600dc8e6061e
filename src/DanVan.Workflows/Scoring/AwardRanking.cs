using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>Ranks exemplary registrations within their kind and proposes the first of them.</summary>
internal static class AwardRanking
{
    /// <summary>Total, then the tie-breaking criteria, all descending; then the earlier submission, then the code in ordinal order.</summary>
    public static IReadOnlyList<Ranking> Rank(IEnumerable<string> kinds, IReadOnlyList<AwardQuota> awards, IEnumerable<RegistrationState> exemplary)
    {
        var byKind = exemplary.ToLookup(r => r.Kind);
        return
        [
            .. kinds.SelectMany(kind =>
            {
                var award = awards.FirstOrDefault(a => a.Kind == kind);
                return byKind[kind]
                    .Order(Comparer<RegistrationState>.Create(Compare))
                    .Select((r, index) => new Ranking(r.Id.Code, kind, index + 1, index < (award?.Quota ?? 0) ? award!.Id : null));
            }),
        ];
    }

    private static int Compare(RegistrationState left, RegistrationState right)
    {
        var (a, b) = (left.Conclusion!.Points!, right.Conclusion!.Points!);
        var order = b.Total!.Value.CompareTo(a.Total!.Value);
        for (var i = 0; order == 0 && i < a.Ties.Count; i++)
        {
            order = b.Ties[i].CompareTo(a.Ties[i]);
        }

        if (order == 0)
        {
            order = left.SubmittedAt.CompareTo(right.SubmittedAt);
        }

        return order != 0 ? order : string.CompareOrdinal(left.Id.Code, right.Id.Code);
    }
}
