namespace DanVan.TestData;

/// <summary>The numbers and words of the rules as tables. Those of the format unless said otherwise; what is null says the year's own <c>cycle.json</c>.</summary>
public sealed record ModelRules
{
    /// <summary>The rules as the format describes them.</summary>
    public static ModelRules OfTheFormat { get; } = new();

    /// <summary>The registration deadline, before it is rolled to a working day.</summary>
    public DateOnly? RegistrationDeadline { get; init; }

    /// <summary>Columns of <c>registrations.csv</c> that must not be blank.</summary>
    public IReadOnlyList<string> Required { get; init; } =
        ["name", "situation", "goal", "content", "place", "forces", "resources", "period", "outputs", "sustain"];

    /// <summary>Most characters of a column; columns that are not named take anything.</summary>
    public IReadOnlyDictionary<string, int> MaxLengths { get; init; } = new Dictionary<string, int>();

    /// <summary>Kinds of model.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = ["collective", "individual"];

    /// <summary>Fields.</summary>
    public IReadOnlyList<string> Fields { get; init; } = ["economy", "culture-society", "defence-security", "political-system"];

    /// <summary>Origins.</summary>
    public IReadOnlyList<string> Origins { get; init; } = ["new", "continued"];

    /// <summary>Most models of a kind that a unit may have; kinds that are not named have no bound.</summary>
    public IReadOnlyDictionary<string, int> MostPerUnit { get; init; } = new Dictionary<string, int>();

    /// <summary>The periods of reporting.</summary>
    public IReadOnlyList<ModelPeriod> Periods { get; init; } = [new("mid-year", "midYearReport"), new("annual", "annualReport")];

    /// <summary>What a review may decide, and whether it ends the registration.</summary>
    public IReadOnlyDictionary<string, bool> Decisions { get; init; } =
        new Dictionary<string, bool> { ["continue"] = false, ["adjust"] = false, ["discontinue"] = true };

    /// <summary>Most points of each item. An item belongs to the criterion before its first point.</summary>
    public IReadOnlyDictionary<string, decimal> Max { get; init; } = new Dictionary<string, decimal>
    {
        ["C1.1"] = 8, ["C1.2"] = 4, ["C1.3"] = 3, ["C2.1"] = 5, ["C2.2"] = 5, ["C3.1"] = 8, ["C3.2"] = 6, ["C3.3"] = 6,
        ["C4.1"] = 8, ["C4.2"] = 7, ["C5.1"] = 15, ["C5.2"] = 10, ["C6.1"] = 5, ["C6.2"] = 5, ["C7.1"] = 3, ["C7.2"] = 2,
    };

    /// <summary>What the maxima add up to.</summary>
    public decimal Scale { get; init; } = 100;

    /// <summary>Share of its maximum that a criterion must reach, in percent.</summary>
    public IReadOnlyDictionary<string, decimal> Floors { get; init; } = new Dictionary<string, decimal> { ["C1"] = 50, ["C3"] = 50, ["C5"] = 50 };

    /// <summary>A verifier farther than this many percent of the maximum from the self score says why.</summary>
    public decimal ReasonAbovePercent { get; init; } = 30;

    /// <summary>The bands, highest first.</summary>
    public IReadOnlyList<ModelBand> Bands { get; init; } =
    [
        new("xuat-sac", 90, true, true), new("tot", 80, true, false), new("kha", 65, false, false), new("dat", 50, false, false), new("khong", 0, false, false),
    ];

    /// <summary>Criteria that decide between equal totals.</summary>
    public IReadOnlyList<string> TieBreak { get; init; } = ["C5", "C3"];

    /// <summary>Points kept for the upper level.</summary>
    public int? Reserve { get; init; }

    /// <summary>Grounds for disqualification.</summary>
    public IReadOnlyList<string> Disqualifiers { get; init; } = ["false-declaration", "mass-complaint", "disciplined", "stopped"];

    /// <summary>The award of each kind, and how many there are.</summary>
    public IReadOnlyDictionary<string, ModelAward>? Awards { get; init; }

    /// <summary>Share of the members who must be present.</summary>
    public (int Over, int Under) Quorum { get; init; } = (2, 3);

    /// <summary>Share of those present who must say yes.</summary>
    public (int Over, int Under) Pass { get; init; } = (2, 3);

    /// <summary>Whether nobody's vote is taken by name.</summary>
    public bool Secret { get; init; }
}
