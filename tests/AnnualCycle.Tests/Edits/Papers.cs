using System.Globalization;
using AnnualCycle.Input;
using AnnualCycle.Tests.Running;
using DanVan.TestData;

namespace AnnualCycle.Tests.Edits;

/// <summary>The papers of a hostile year of sixty registrations, in the order in which they were received, so that a moment of the year is a row.</summary>
internal sealed class Papers
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        [YearFolder.Units] = "unit_id,name,level,bloc,parent_id,valid_from,valid_to",
        [YearFolder.Registrations] =
            "registration_id,unit_id,name,kind,field,origin,situation,goal,content,place,forces,resources,period,outputs,sustain,submitted_at",
        [YearFolder.Reports] = "registration_id,period,reported_at,decision,result",
        [YearFolder.Scores] = "registration_id,item,role,scorer,points,reason",
        [YearFolder.Disqualifications] = "registration_id,code,evidence",
        [YearFolder.Ballots] = "registration_id,award,member,vote",
    };

    // The words a definition names, by file and column.
    private static readonly (string File, int Column)[] Words =
    [
        (YearFolder.Registrations, 3), (YearFolder.Registrations, 4), (YearFolder.Registrations, 5), (YearFolder.Reports, 1), (YearFolder.Reports, 3),
        (YearFolder.Scores, 1), (YearFolder.Disqualifications, 1), (YearFolder.Ballots, 1),
    ];

    private static readonly Lazy<Papers> AYear = new(Generate);

    private readonly Dictionary<string, List<string[]>> _rows = [];
    private string _cycle = "";

    public const int RegistrationKind = 3;
    public const int SubmittedAt = 15;
    public const int ReportedAt = 2;

    public List<string[]> this[string file] => _rows[file];

    /// <summary>The year's papers, to be changed freely.</summary>
    public static Papers OfTheYear()
    {
        var copy = new Papers { _cycle = AYear.Value._cycle };
        foreach (var (file, rows) in AYear.Value._rows)
        {
            copy._rows[file] = [.. rows.Select(r => (string[])[.. r])];
        }

        return copy;
    }

    /// <summary>The first row that comes after a moment, as its file and its number from 0.</summary>
    public (string File, int Row) Place(Moment moment) => moment switch
    {
        Moment.Opened => (YearFolder.Registrations, 0),
        Moment.Registering => (YearFolder.Registrations, First(YearFolder.Registrations, SubmittedAt, "2024-03-20")),
        Moment.RegistrationsIn => (YearFolder.Registrations, this[YearFolder.Registrations].Count),
        Moment.Registered => (YearFolder.Reports, 0),
        Moment.Reporting => (YearFolder.Reports, First(YearFolder.Reports, ReportedAt, "2024-06-14")),
        Moment.HalfYear => (YearFolder.Reports, First(YearFolder.Reports, ReportedAt, "2024-07-01")),
        Moment.ReportsIn => (YearFolder.Reports, this[YearFolder.Reports].Count),
        Moment.ScoringBegins => (YearFolder.Scores, 0),
        Moment.Scoring => (YearFolder.Scores, this[YearFolder.Scores].Count / 2),
        Moment.Scored => (YearFolder.Disqualifications, this[YearFolder.Disqualifications].Count),
        Moment.Concluded => (YearFolder.Ballots, 0),
        Moment.Voting => (YearFolder.Ballots, this[YearFolder.Ballots].Count / 2),
        _ => (YearFolder.Ballots, this[YearFolder.Ballots].Count),
    };

    /// <summary>From a row on people use the new words; one row in four is written by somebody who has not heard of them.</summary>
    public void UseWords(IReadOnlyDictionary<string, string> renamed, (string File, int Row) from)
    {
        foreach (var (file, column) in Words)
        {
            var first = file == from.File ? from.Row : YearFolder.PlaceOf(file) < YearFolder.PlaceOf(from.File) ? int.MaxValue : 0;
            foreach (var (index, row) in this[file].Index().Where(r => r.Index >= first && r.Index % 4 != 0 && r.Item.Length > column))
            {
                row[column] = renamed.GetValueOrDefault(row[column], row[column]);
            }
        }
    }

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, CycleFile.Name), _cycle);
        foreach (var (file, rows) in _rows)
        {
            File.WriteAllText(Path.Combine(folder, file), string.Concat(rows.Prepend(Headers[file].Split(',')).Select(Line)));
        }
    }

    private static Papers Generate()
    {
        using var folder = new TemporaryFolder();
        YearGenerator.Write(folder.Path, new YearOptions
        {
            Seed = 97, Registrations = 60, Units = 9, CouncilSize = 7, CollectiveQuota = 4, IndividualQuota = 2, Hostility = Hostility.Fierce with { OddFiles = false, BadRows = 200 },
        });
        var papers = new Papers { _cycle = File.ReadAllText(folder[CycleFile.Name]) };
        foreach (var (file, header) in Headers)
        {
            papers._rows[file] = [.. CsvReader.Read(folder.Path, file, header.Split(',')).Select(r => r.Fields.ToArray())];
        }

        papers.Sort(YearFolder.Registrations, SubmittedAt);
        papers.Sort(YearFolder.Reports, ReportedAt);
        papers.Vote();
        return papers;
    }

    // An unreadable row stays behind the one it came after.
    private void Sort(string file, int column)
    {
        var last = "";
        var keyed = this[file].Select(r => (Key: last = ReceivedAt(r, column) ?? last, Row: r)).ToList();
        _rows[file] = [.. keyed.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Row)];
    }

    /// <summary>
    /// Ballots for every model there might be, so that whatever an edit makes of the ranking there are votes: six of seven, five of seven, four of seven, or four with the
    /// others away.
    /// </summary>
    private void Vote()
    {
        var ballots = new List<string[]>();
        foreach (var (index, row) in this[YearFolder.Registrations].Where(r => r.Length == 16).DistinctBy(r => r[0]).Index())
        {
            for (var member = 1; member <= 7; member++)
            {
                var vote = (index % 4) switch
                {
                    0 => member <= 6 ? "yes" : "no",
                    1 => member <= 5 ? "yes" : "no",
                    2 => member <= 4 ? "yes" : "abstain",
                    _ => member <= 4 ? "yes" : "absent",
                };
                ballots.Add([row[0], row[RegistrationKind] == "individual" ? "giay-khen-cn" : "giay-khen-tt", string.Create(CultureInfo.InvariantCulture, $"m{member}"), vote]);
            }
        }

        // The generator's own come last: repeated, of nobody, for nothing.
        _rows[YearFolder.Ballots] = [.. ballots, .. this[YearFolder.Ballots]];
    }

    private int First(string file, int column, string day) =>
        this[file].FindIndex(r => ReceivedAt(r, column) is { } at && string.CompareOrdinal(at, day) >= 0);

    private static string? ReceivedAt(string[] row, int column) => row.Length > column && Parsing.DateTime(row[column]) is not null ? row[column] : null;

    private static string Line(IEnumerable<string> fields) =>
        string.Join(',', fields.Select(f => f.AsSpan().IndexOfAny(",\"\r\n") < 0 ? f : $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}
