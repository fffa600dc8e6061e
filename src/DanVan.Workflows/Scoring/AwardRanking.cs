using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>Ranks exemplary registrations within their kind, and proposes the first of them for the awards of the kind, one award after the other.</summary>
internal static class AwardRanking
{
    /// <summary>Total, then the tie-breaking criteria, all descending; then the earlier submission, then the code in ordinal order.</summary>
    public static IReadOnlyList<Ranking> Rank(
        IEnumerable<string> kinds, IReadOnlyList<AwardRule> awards, IEnumerable<RegistrationState> exemplary, IReadOnlyDictionary<string, KindCounts> counts)
    {
        var byKind = exemplary.ToLookup(r => r.Kind);
        return
        [
            .. kinds.SelectMany(kind =>
            {
                RegistrationState[] ranked = [.. byKind[kind].Order(Comparer<RegistrationState>.Create(Compare))];
                var proposed = Propose(ranked, awards.Where(a => a.Kind == kind), counts.GetValueOrDefault(kind) ?? KindCounts.None);
                return ranked.Select((r, index) => new Ranking(r.Id.Code, kind, index + 1, proposed[index]));
            }),
        ];
    }

    /// <summary>How many an award is for at most, before equals at its last place are looked at.</summary>
    private static int Places(AwardRule award, KindCounts counts) =>
        award.Quota ?? (int)decimal.Floor((award.Percent ?? 0) * counts.Of(award.PercentOf) / 100);

    // Each award begins where the one before it ended, so nobody is proposed for two.
    private static string?[] Propose(RegistrationState[] ranked, IEnumerable<AwardRule> awards, KindCounts counts)
    {
        var proposed = new string?[ranked.Length];
        var next = 0;
        foreach (var award in awards)
        {
            var end = End(ranked, next, Places(award, counts), award.Ties);
            Array.Fill(proposed, award.Id, next, end - next);
            next = end;
        }

        return proposed;
    }

    /// <summary>Where an award ends that begins at <paramref name="start"/>.</summary>
    private static int End(RegistrationState[] ranked, int start, int places, string ties)
    {
        var end = start + Math.Min(places, ranked.Length - start);

        // Without a last place, or with nobody after it, there is nobody to be equal with.
        if (end == start || end == ranked.Length || ties == AwardTies.ByOrder)
        {
            return end;
        }

        var edge = end;
        if (ties == AwardTies.Include)
        {
            while (edge < ranked.Length && ComparePoints(ranked[end - 1], ranked[edge]) == 0)
            {
                edge++;
            }

            return edge;
        }

        while (edge > start && ComparePoints(ranked[edge - 1], ranked[end]) == 0)
        {
            edge--;
        }

        return edge;
    }

    private static int Compare(RegistrationState left, RegistrationState right)
    {
        var order = ComparePoints(left, right);
        if (order == 0)
        {
            order = left.SubmittedAt.CompareTo(right.SubmittedAt);
        }

        return order != 0 ? order : string.CompareOrdinal(left.Id.Code, right.Id.Code);
    }

    // Each has the points of the criteria its own set names; sets name equally many, and they are compared place by place.
    private static int ComparePoints(RegistrationState left, RegistrationState right)
    {
        var (a, b) = (left.Conclusion!.Points!, right.Conclusion!.Points!);
        var order = b.Total!.Value.CompareTo(a.Total!.Value);
        for (var i = 0; order == 0 && i < a.Ties.Count; i++)
        {
            order = b.Ties[i].CompareTo(a.Ties[i]);
        }

        return order;
    }
}
