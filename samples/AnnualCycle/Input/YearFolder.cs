using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace AnnualCycle.Input;

/// <summary>A folder with the papers of one year. Files are read as they are needed; rows come in file order.</summary>
public sealed class YearFolder(string folder)
{
    public const string Units = "units.csv";
    public const string Registrations = "registrations.csv";
    public const string Reports = "reports.csv";
    public const string Scores = "scores.csv";
    public const string Disqualifications = "disqualifications.csv";
    public const string Ballots = "ballots.csv";

    private static readonly (string File, string[] Columns)[] Papers =
    [
        (Units, ["unit_id", "name", "level", "bloc", "parent_id", "valid_from", "valid_to"]),
        (Registrations,
        [
            "registration_id", "unit_id", "name", "kind", "field", "origin", "situation", "goal", "content", "place", "forces", "resources", "period", "outputs",
            "sustain", "submitted_at",
        ]),
        (Reports, ["registration_id", "period", "reported_at", "decision", "result"]),
        (Scores, ["registration_id", "item", "role", "scorer", "points", "reason"]),
        (Disqualifications, ["registration_id", "code", "evidence"]),
        (Ballots, ["registration_id", "award", "member", "vote"]),
    ];

    /// <summary>The files of a folder.</summary>
    public static IEnumerable<string> Files => Papers.Select(p => p.File).Prepend(CycleFile.Name);

    /// <summary>The ten items of the form, in the order of their columns.</summary>
    public static IReadOnlyList<string> FormItems { get; } =
        ["name", "situation", "goal", "content", "place", "forces", "resources", "period", "outputs", "sustain"];

    public string Path => folder;

    public CycleFile Cycle() => CycleFile.Read(folder);

    /// <summary>Where a file stands in the order of the papers.</summary>
    public static int PlaceOf(string file) => Array.FindIndex(Papers, p => p.File == file);

    /// <summary>Reads all files to their end.</summary>
    /// <exception cref="InputException">One is missing, or cannot be read as what it should be.</exception>
    public void Check()
    {
        foreach (var (file, columns) in Papers)
        {
            _ = CsvReader.Read(folder, file, columns).Count();
        }
    }

    public IEnumerable<Row<CohortUnit>> ReadUnits() =>
        Read(Units, f =>
            Parsing.TryOptionalDate(f[5], out var from) && Parsing.TryOptionalDate(f[6], out var to)
                ? new CohortUnit(new UnitId(f[0]), f[1], f[2], f[3], f[4].Length == 0 ? null : new UnitId(f[4]), from, to)
                : null);

    public IEnumerable<Row<RegistrationPaper>> ReadRegistrations() =>
        Read(Registrations, f => Parsing.DateTime(f[15]) is { } at
                ? new RegistrationPaper(f[0], new UnitId(f[1]), f[3], f[4], f[5], Form(f), at)
                : null);

    public IEnumerable<Row<ReportPaper>> ReadReports() =>
        Read(Reports, f =>
            Parsing.DateTime(f[2]) is { } at ? new ReportPaper(f[0], f[1], at, f[3], f[4]) : null);

    public IEnumerable<Row<ScorePaper>> ReadScores() =>
        Read(Scores, f =>
            Parsing.Points(f[4]) is { } points
                ? new ScorePaper(f[0], new ScoreLine(string.Intern(f[1]), string.Intern(f[2]), string.Intern(f[3]), points, f[5]))
                : null);

    public IEnumerable<Row<DisqualificationPaper>> ReadDisqualifications() =>
        Read(Disqualifications, f => new DisqualificationPaper(f[0], f[1], f[2]));

    public IEnumerable<Row<BallotPaper>> ReadBallots() =>
        Read(Ballots, f => new BallotPaper(f[0], f[1], f[2], f[3]));

    private IEnumerable<Row<T>> Read<T>(string name, Func<IReadOnlyList<string>, T?> parse)
        where T : class
    {
        var columns = Papers[PlaceOf(name)].Columns;
        foreach (var record in CsvReader.Read(folder, name, columns))
        {
            yield return new Row<T>(name, record.Line, record.Fields.Count == columns.Length ? parse(record.Fields) : null);
        }
    }

    private static Dictionary<string, string> Form(IReadOnlyList<string> f) =>
        FormItems.Select((item, i) => (item, value: i == 0 ? f[2] : f[i + 5])).ToDictionary(p => p.item, p => p.value);
}

/// <summary>A row of a file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The physical line on which it begins.</param>
/// <param name="Value">What it says; null when it is unreadable.</param>
public readonly record struct Row<T>(string File, int Line, T? Value)
    where T : class;

/// <summary>A registration form that was received.</summary>
public sealed record RegistrationPaper(
    string Id, UnitId Unit, string Kind, string Field, string Origin, IReadOnlyDictionary<string, string> Form, LocalDateTime SubmittedAt);

/// <summary>A report that was received.</summary>
public sealed record ReportPaper(string Registration, string Period, LocalDateTime ReportedAt, string Decision, string Result);

/// <summary>A line of a score sheet.</summary>
public sealed record ScorePaper(string Registration, ScoreLine Line);

/// <summary>A finding that makes a registration ineligible.</summary>
public sealed record DisqualificationPaper(string Registration, string Ground, string Evidence);

/// <summary>A ballot.</summary>
public sealed record BallotPaper(string Registration, string Award, string Member, string Vote);
