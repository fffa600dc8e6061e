namespace DanVan.TestData.Model;

/// <summary>An accepted registration and what the later files add to it.</summary>
internal sealed record Registration(string Id, string Unit, string Kind, string Field, DateTime SubmittedAt, string Name)
{
    /// <summary>Accepted reports: period, and when it was received.</summary>
    public Dictionary<string, DateTime> ReportedAt { get; } = [];

    public bool Discontinued { get; set; }

    public bool Disqualified { get; set; }

    public Dictionary<string, decimal> SelfPoints { get; } = [];

    public Dictionary<(string Item, string Scorer), decimal> VerifierPoints { get; } = [];

    public decimal? UpperPoints { get; set; }

    public int? Rank { get; set; }

    public string? Award { get; set; }

    /// <summary>Accepted ballots by member.</summary>
    public Dictionary<string, string> Votes { get; } = [];

    public decimal Penalty(ModelRules rules) => rules.Periods.Sum(p =>
        !ReportedAt.TryGetValue(p.Id, out var at) ? p.Missing : DateOnly.FromDateTime(at) > p.Deadline ? p.Late : 0);

    /// <summary>The verified points of an item, or nothing when no verifier scored it.</summary>
    public decimal? Verified(string item)
    {
        var points = VerifierPoints.Where(x => x.Key.Item == item).Select(x => x.Value).ToList();
        return points.Count == 0 ? null : Math.Round(points.Average() * 4, MidpointRounding.AwayFromZero) / 4;
    }

    /// <summary>The verified points of a criterion such as <c>C3</c>, of what there is.</summary>
    public decimal VerifiedOf(string criterion, ModelRules rules) => Rules.ItemsOf(criterion, rules).Sum(i => Verified(i) ?? 0);

    public decimal VerifiedTotal(ModelRules rules) => rules.Max.Keys.Sum(i => Verified(i) ?? 0);

    public decimal Total(ModelRules rules) => Math.Max(
        0, Rules.Round2(VerifiedTotal(rules) * (rules.Scale - rules.Reserve!.Value) / rules.Scale) + (UpperPoints ?? 0) - Penalty(rules));

    public ModelBand Band(ModelRules rules) => rules.Bands.First(b => Total(rules) >= b.From);

    /// <summary>The outcome and its reason; the first that applies.</summary>
    public (string Outcome, string Reason) Outcome(ModelRules rules)
    {
        if (Discontinued)
            return ("discontinued", "");
        if (Disqualified)
            return ("ineligible", "disqualified");
        if (ReportedAt.Count == 0)
            return ("ineligible", "report.none");
        if (rules.Max.Keys.Any(i => Verified(i) is null))
            return ("not-recognised", "score.incomplete");
        if (rules.Floors.Any(f => VerifiedOf(f.Key, rules) < Rules.ItemsOf(f.Key, rules).Sum(i => rules.Max[i]) * f.Value / 100))
            return ("not-recognised", "score.floor");
        return Band(rules).Recognised ? ("recognised", "") : ("not-recognised", "score.band");
    }

    public bool Exemplary(ModelRules rules) => Outcome(rules).Outcome == "recognised" && Band(rules).Exemplary;
}
