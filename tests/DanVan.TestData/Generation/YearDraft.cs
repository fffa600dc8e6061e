namespace DanVan.TestData.Generation;

/// <summary>A member of the council; the unit may be empty.</summary>
internal sealed record Member(string Id, string Unit);

/// <summary>A unit and the periods in which it is valid.</summary>
internal sealed record UnitDraft(string Id, IReadOnlyList<(DateOnly? From, DateOnly? To)> Periods);

/// <summary>A registration the later files speak of, accepted or not.</summary>
/// <param name="Tie">For one of those that rank equal: in what it differs from its like, 0 being nothing.</param>
internal sealed record Entry(string Id, string Unit, string Kind, DateTime SubmittedAt, int? Tie);

/// <summary>What the writers of the files share.</summary>
internal sealed class YearDraft
{
    public YearDraft(string folder, YearOptions options)
    {
        Folder = folder;
        Options = options;
        Timetable = Timetable.Draw(options);
        Units = DrawUnits();
        Council = DrawCouncil();
    }

    public string Folder { get; }

    public YearOptions Options { get; }

    public Hostility Hostility => Options.Hostility;

    public Timetable Timetable { get; }

    public IReadOnlyList<UnitDraft> Units { get; }

    public IReadOnlyList<Member> Council { get; }

    public List<Entry> Entries { get; } = [];

    /// <summary>Ids of those that never report.</summary>
    public HashSet<string> Silent { get; } = [];

    public Prng Stream(string name) => Prng.For(Options.Seed, name);

    public CsvFile Open(string file, string header) => new(Path.Combine(Folder, file), Options, header);

    /// <summary>The row without a column, with one too many, or with a value that does not parse.</summary>
    public static string[] Unreadable(Prng random, string[] row, int column, params string[] nonsense)
    {
        switch (random.Below(4))
        {
            case 0: return row[..^random.Between(1, row.Length - 1)];
            case 1: return [.. row, random.Pick("", "thừa")];
            default:
                row[column] = random.Pick(nonsense);
                return row;
        }
    }

    private List<UnitDraft> DrawUnits()
    {
        var random = Stream("periods");
        var units = new List<UnitDraft>();
        for (var i = 1; i <= Options.Units; i++)
        {
            // The first unit is always there, so that no draw of an instant ends without a valid unit.
            var several = i > 1 && random.Chance(Math.Max(Hostility.OnTheEdge, Hostility.BadRows / 3));
            var break1 = new DateOnly(Options.Year, 2, 1).AddDays(random.Below(70));
            units.Add(new UnitDraft($"u{i:000}", !several
                ? [(null, null)]
                : random.Below(5) switch
                {
                    0 => [(null, break1)],
                    1 => [(break1, null)],
                    2 => [(null, break1), (break1.AddDays(1), null)],
                    3 => [(break1.AddDays(4), null), (null, break1)],
                    _ =>
                    [
                        (new(Options.Year - 3, 1, 1), new(Options.Year - 1, 12, 31)),
                        (new(Options.Year, 1, 1), break1),
                        (break1.AddDays(2), break1.AddDays(2)),
                    ],
                }));
        }

        return units;
    }

    private List<Member> DrawCouncil()
    {
        var random = Stream("council");
        return [.. Enumerable.Range(1, Options.CouncilSize)
            .Select(i => new Member($"m{i}", random.Chance(500) ? random.Pick(Units).Id : ""))];
    }
}
