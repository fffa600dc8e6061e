namespace DanVan.TestData.Model;

/// <summary>An accepted registration and what the later files add to it.</summary>
internal sealed record Registration(string Id, string Unit, string Kind, string Field, DateTime SubmittedAt, string Name)
{
    /// <summary>Accepted reports: period, and whether late.</summary>
    public Dictionary<string, bool> LateByPeriod { get; } = [];

    public bool Discontinued { get; set; }

    public bool Disqualified { get; set; }

    public Dictionary<string, decimal> SelfPoints { get; } = [];

    public Dictionary<(string Item, string Scorer), decimal> VerifierPoints { get; } = [];

    public decimal? UpperPoints { get; set; }

    public int? Rank { get; set; }

    public string? Award { get; set; }

    /// <summary>Accepted ballots by member.</summary>
    public Dictionary<string, string> Votes { get; } = [];

    public int Penalty => Late("mid-year") + Late("annual");

    /// <summary>The verified points of an item, or nothing when no verifier scored it.</summary>
    public decimal? Verified(string item)
    {
        var points = VerifierPoints.Where(x => x.Key.Item == item).Select(x => x.Value).ToList();
        return points.Count == 0 ? null : Math.Round(points.Average() * 4, MidpointRounding.AwayFromZero) / 4;
    }

    /// <summary>The verified points of a criterion such as <c>C3</c>, of what there is.</summary>
    public decimal VerifiedOf(string criterion) =>
        Rules.Max.Keys.Where(i => i.StartsWith(criterion + ".", StringComparison.Ordinal)).Sum(i => Verified(i) ?? 0);

    public decimal VerifiedTotal => Rules.Max.Keys.Sum(i => Verified(i) ?? 0);

    public decimal Total(int reserve) =>
        Math.Max(0, Rules.Round2(VerifiedTotal * (100 - reserve) / 100) + (UpperPoints ?? 0) - Penalty);

    /// <summary>The outcome and its reason; the first that applies.</summary>
    public (string Outcome, string Reason) Outcome(int reserve)
    {
        if (Discontinued)
            return ("discontinued", "");
        if (Disqualified)
            return ("ineligible", "disqualified");
        if (LateByPeriod.Count == 0)
            return ("ineligible", "report.none");
        if (Rules.Max.Keys.Any(i => Verified(i) is null))
            return ("not-recognised", "score.incomplete");
        if (VerifiedOf("C1") < 7.5m || VerifiedOf("C3") < 10m || VerifiedOf("C5") < 12.5m)
            return ("not-recognised", "score.floor");
        return Rules.Band(Total(reserve)) is "xuat-sac" or "tot" ? ("recognised", "") : ("not-recognised", "score.band");
    }

    public bool Exemplary(int reserve) => Outcome(reserve).Outcome == "recognised" && Rules.Band(Total(reserve)) == "xuat-sac";

    private int Late(string period) => !LateByPeriod.TryGetValue(period, out var late) || late ? 1 : 0;
}
