using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace AnnualCycle.Output;

/// <summary>results.csv: what became of each accepted registration.</summary>
public static class ResultsFile
{
    private static readonly string[] Header =
    [
        "registration_id", "outcome", "reason", "self_total", "verified_total", "upper", "penalty", "total", "band", "exemplary", "rank", "award", "yes", "no",
        "abstain", "absent", "awarded",
    ];

    public static Task WriteAsync(string path, CycleState cycle, IEnumerable<(string Id, RegistrationState State)> accepted)
    {
        var ranking = (cycle.Ranking ?? []).ToDictionary(r => r.Registration);
        return CsvWriter.WriteAsync(path, Header, accepted.Select(r => Row(r.Id, r.State, ranking.GetValueOrDefault(r.State.Id.Code))));
    }

    private static string[] Row(string id, RegistrationState registration, Ranking? ranking)
    {
        var conclusion = registration.Conclusion!;
        var points = conclusion.Points;
        var vote = registration.Vote;
        return
        [
            id,
            conclusion.Outcome,
            conclusion.Reason ?? "",
            CsvWriter.Points(points?.SelfTotal),
            CsvWriter.Points(points?.VerifiedTotal),
            CsvWriter.Points(points?.Upper),
            CsvWriter.Points(points?.Penalty),
            CsvWriter.Points(points?.Total),
            points?.Band ?? "",
            CsvWriter.Flag(conclusion.IsExemplary),
            ranking is null ? "" : CsvWriter.Number(ranking.Rank),
            ranking?.Award ?? "",
            vote is null ? "" : CsvWriter.Number(vote.Yes),
            vote is null ? "" : CsvWriter.Number(vote.No),
            vote is null ? "" : CsvWriter.Number(vote.Abstain),
            vote is null ? "" : CsvWriter.Number(vote.Absent),
            vote is null ? "" : CsvWriter.Flag(vote.Awarded),
        ];
    }
}
