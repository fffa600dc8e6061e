using System.Security.Cryptography;
using System.Text;

namespace DanVan.TestData.Tests;

public sealed class YearGeneratorTests
{
    private const int Seeds = 60;

    private static readonly string[] AllCodes =
    [
        "row.unreadable",
        "registration.repeated-id", "registration.unknown-unit", "registration.incomplete", "registration.unknown-kind",
        "registration.unknown-field", "registration.unknown-origin", "registration.late", "registration.duplicate",
        "report.unknown-registration", "report.unknown-period", "report.discontinued", "report.unknown-decision", "report.repeated",
        "score.unknown-registration", "score.unknown-role", "score.unknown-item", "score.unknown-scorer", "score.conflict-of-interest",
        "score.out-of-range", "score.repeated", "score.reason-required",
        "disqualification.unknown-registration", "disqualification.unknown-code", "disqualification.repeated",
        "ballot.not-proposed", "ballot.unknown-member", "ballot.conflict-of-interest", "ballot.unknown-vote", "ballot.repeated",
    ];

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("danvan-year-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Equal_seeds_give_equal_bytes()
    {
        for (var seed = 1UL; seed <= 10; seed++)
        {
            var first = Fingerprint(YearOptions.Small(seed));
            var second = Fingerprint(YearOptions.Small(seed));
            Assert.That(second, Is.EqualTo(first));
        }
    }

    [Test]
    public void Different_seeds_give_different_years() =>
        Assert.That(Enumerable.Range(1, 20).Select(i => Fingerprint(YearOptions.Small((ulong)i))).Distinct().Count(), Is.EqualTo(20));

    [Test]
    public void Every_refusal_and_every_outcome_occurs_in_the_hostile_years()
    {
        var (codes, outcomes, unreadable) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var result = Run(YearOptions.Small(seed));
            foreach (var cells in Lines(result.RefusalsCsv))
            {
                codes.Add(cells[2]);
                if (cells[2] == "row.unreadable")
                    unreadable.Add(cells[0]);
            }

            foreach (var line in result.ResultsCsv.Split('\n'))
                outcomes.UnionWith(Outcomes.Where(o => line.Contains(o, StringComparison.Ordinal)));
        }

        Assert.That(codes, Is.EquivalentTo(AllCodes));
        Assert.That(outcomes, Is.EquivalentTo(Outcomes));
        Assert.That(unreadable, Is.EquivalentTo(
            new[] { "units.csv", "registrations.csv", "reports.csv", "scores.csv", "disqualifications.csv", "ballots.csv" }));
    }

    private static readonly string[] Outcomes =
    [
        ",discontinued,,", ",ineligible,disqualified,", ",ineligible,report.none,", ",not-recognised,score.incomplete,",
        ",not-recognised,score.floor,", ",not-recognised,score.band,", ",recognised,,", ",xuat-sac,true,", ",tot,false,",
        ",kha,false,", ",dat,false,", ",khong,false,", ",giay-khen-tt,", ",giay-khen-cn,",
    ];

    [Test]
    public void Hostile_years_reach_the_bounds_of_bands_quorum_and_vote_and_ties_of_the_total()
    {
        var reached = new HashSet<string>();
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            // Ids may hold commas, so the columns are counted from the end.
            var rows = Lines(Run(YearOptions.Small(seed)).ResultsCsv).Select(l => l[^14..]).ToList();
            reached.UnionWith(rows.Where(r => r[4] is "90.00" or "80.00" or "65.00" or "50.00").Select(r => r[4]));
            if (rows.Where(r => r[7].Length > 0).GroupBy(r => r[4]).Any(g => g.Count() > 2))
                reached.Add("tie");
            foreach (var row in rows.Where(r => r[8].Length > 0))
            {
                var counts = row[9..13].Select(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
                var (members, present) = (counts.Sum(), counts[..3].Sum());
                var missing = 2 * members - 3 * present;
                reached.Add(present == 0 ? "nobody" : missing == 0 ? "quorum" : missing > 0 ? "no quorum" : "all");
                reached.Add(present > 0 && 3 * counts[0] == 2 * present ? "pass" : 3 * counts[0] < 2 * present ? "no pass" : "all");
            }
        }

        Assert.That(reached, Is.EquivalentTo(
            new[] { "90.00", "80.00", "65.00", "50.00", "tie", "nobody", "quorum", "no quorum", "pass", "no pass", "all" }));
    }

    [Test]
    public void Files_come_with_and_without_a_byte_order_mark_and_with_either_line_end()
    {
        var shapes = new HashSet<string>();
        for (var seed = 1UL; seed <= 20; seed++)
        {
            YearGenerator.Write(_folder, YearOptions.Small(seed));
            foreach (var path in Directory.EnumerateFiles(_folder, "*.csv"))
            {
                var bytes = File.ReadAllBytes(path);
                shapes.Add(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "mark" : "no mark");
                var header = bytes.AsSpan(0, bytes.AsSpan().IndexOf((byte)'\n') + 1);
                shapes.Add(header is [.., (byte)'\r', (byte)'\n'] ? "CRLF" : "LF");
                shapes.Add(bytes is [.., (byte)'\n'] ? "final newline" : "no final newline");
            }
        }

        Assert.That(shapes, Is.EquivalentTo(new[] { "mark", "no mark", "CRLF", "LF", "final newline", "no final newline" }));
    }

    // In invariant-globalization mode the runtime would leave every letter composed, and nothing would show it.
    [Test]
    public void Some_texts_are_decomposed_and_some_hold_white_space_beyond_ascii()
    {
        YearGenerator.Write(_folder, YearOptions.Small(2));
        var text = File.ReadAllText(Path.Combine(_folder, "registrations.csv"));
        // Character by character: a comparison by culture does not see a mark apart from its letter.
        Assert.That(text.Any(c => c is '\u0300' or '\u0301' or '\u0302' or '\u0323'));
        Assert.That(text.Any(c => c > 127 && char.IsWhiteSpace(c)));
    }

    [Test]
    public void A_year_without_hostility_has_no_refusals()
    {
        var result = Run(new YearOptions { Seed = 5, Hostility = Hostility.None, Registrations = 60 });
        // Discontinued registrations are still scored by a file that does not know it.
        string[] ofDiscontinued = ["score.unknown-registration", "report.discontinued", "disqualification.unknown-registration"];
        Assert.That(Lines(result.RefusalsCsv).Select(l => l[2]).Except(ofDiscontinued), Is.Empty);
        Assert.That(result.Funnel.Accepted.Total, Is.EqualTo(60));
    }

    [Test]
    public void A_province_of_2071_registrations_has_about_100_000_score_rows()
    {
        YearGenerator.Write(_folder, YearOptions.Province2071);
        Assert.That(File.ReadLines(Path.Combine(_folder, "scores.csv")).Count(), Is.InRange(95_000, 106_000));
        var funnel = IndependentModel.Compute(_folder).Funnel;
        Assert.That(funnel.Registered, Is.InRange(2000, 2071));
        Assert.That(funnel.Awarded.Collective, Is.InRange(1, 60));
        Assert.That(funnel.Awarded.Individual, Is.InRange(1, 30));
    }

    [TestCase(2019, 10)]
    [TestCase(2041, 10)]
    [TestCase(2024, -1)]
    [TestCase(2024, 21)]
    public void Write_OutsideTheFormat_IsMisuse(int year, int reserve) =>
        Assert.That(
            () => YearGenerator.Write(_folder, new YearOptions { Seed = 1, Year = year, Reserve = reserve }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    private ModelResult Run(YearOptions options)
    {
        YearGenerator.Write(_folder, options);
        return IndependentModel.Compute(_folder);
    }

    private static IEnumerable<string[]> Lines(string csv) =>
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','));

    private string Fingerprint(YearOptions options)
    {
        YearGenerator.Write(_folder, options);
        var all = Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes).ToArray();
        return Convert.ToHexString(SHA256.HashData(all));
    }
}
