namespace DanVan.TestData.Tests;

/// <summary>A folder of the format written by hand in a test: 2024, deadlines on working days, three members without a unit.</summary>
internal sealed class YearFolder : IDisposable
{
    public static readonly string[] Items =
        ["C1.1", "C1.2", "C1.3", "C2.1", "C2.2", "C3.1", "C3.2", "C3.3", "C4.1", "C4.2", "C5.1", "C5.2", "C6.1", "C6.2", "C7.1", "C7.2"];

    private static readonly decimal[] Max = [8, 4, 3, 5, 5, 8, 6, 6, 8, 7, 15, 10, 5, 5, 3, 2];

    private readonly string _path = Directory.CreateTempSubdirectory("danvan-hand-").FullName;

    private readonly Dictionary<string, string> _files = new()
    {
        ["units.csv"] =
            "unit_id,name,level,bloc,parent_id,valid_from,valid_to\nu1,Xã Một,commune,commune,,,\nu2,Xã Hai,commune,commune,,,\n",
        ["registrations.csv"] =
            "registration_id,unit_id,name,kind,field,origin,situation,goal,content,place,"
            + "forces,resources,period,outputs,sustain,submitted_at\n",
        ["reports.csv"] = "registration_id,period,reported_at,decision,result\n",
        ["scores.csv"] = "registration_id,item,role,scorer,points,reason\n",
        ["disqualifications.csv"] = "registration_id,code,evidence\n",
        ["ballots.csv"] = "registration_id,award,member,vote\n",
    };

    public int Reserve { get; init; }

    public string RegistrationDeadline { get; init; } = "2024-03-29";

    public string MidYearDeadline { get; init; } = "2024-06-14";

    public string AnnualDeadline { get; init; } = "2024-11-15";

    public string Off { get; init; } = "";

    public string Working { get; init; } = "";

    public string Council { get; init; } = """{ "id": "m1", "unit": "" }, { "id": "m2", "unit": "" }, { "id": "m3", "unit": "" }""";

    public string Awards { get; init; } = """{ "id": "tt", "kind": "collective", "quota": 1 }""";

    public YearFolder Add(string file, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            _files[file] += line + "\n";
        return this;
    }

    public YearFolder WithFile(string file, string text)
    {
        _files[file] = text;
        return this;
    }

    /// <summary>A complete row of a registration.</summary>
    public static string Row(
        string id, string unit = "u1", string? name = null, string kind = "collective", string field = "economy", string origin = "new",
        string goal = "g", string at = "2024-03-20T08:00:00") =>
        $"{id},{unit},{name ?? "Mô hình " + id},{kind},{field},{origin},s,{goal},c,p,f,r,p,o,s,{at}";

    /// <summary>Both reports in time.</summary>
    public YearFolder Reported(params IEnumerable<string> ids) => Add("reports.csv", ids.SelectMany(id =>
        new[] { $"{id},mid-year,2024-06-10T08:00:00,continue,x", $"{id},annual,2024-11-10T08:00:00,continue,x" }));

    /// <summary>The full points of every item from a verifier, but for those given.</summary>
    public YearFolder Verified(string id, string scorer, params (string Item, string Points)[] but) =>
        Add("scores.csv", Items.Select((item, i) =>
        $"{id},{item},verifier,{scorer},{(but.Any(b => b.Item == item) ? but.First(b => b.Item == item).Points : $"{Max[i]}")},lý do"));

    /// <summary>The lines of the results after the header.</summary>
    public string[] Results() => Body(Compute().ResultsCsv);

    /// <summary>The lines of the refusals after the header.</summary>
    public string[] Refusals() => Body(Compute().RefusalsCsv);

    public ModelResult Compute()
    {
        File.WriteAllText(Path.Combine(_path, "cycle.json"), $$"""
            { "year": 2024, "definition": "annual-cycle",
              "deadlines": {
                "registration": "{{RegistrationDeadline}}", "midYearReport": "{{MidYearDeadline}}", "annualReport": "{{AnnualDeadline}}" },
              "calendar": { "off": [{{Off}}], "working": [{{Working}}] },
              "upperLevelReserve": {{Reserve}}, "council": [{{Council}}], "awards": [{{Awards}}] }
            """);
        foreach (var (file, text) in _files)
            File.WriteAllText(Path.Combine(_path, file), text);
        return IndependentModel.Compute(_path);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static string[] Body(string csv) => csv.TrimEnd('\n').Split('\n')[1..];
}
