using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>The figures of reports, counted here a second time by loops over the papers: by field, kind, origin and band, and who reported when.</summary>
[TestFixture]
public sealed class ResultFiguresTests
{
    private static readonly LocalDate YearEnd = new(AYear.Year, 12, 20);

    // Every combination once, and what became of each follows from its place: so nothing is counted twice by luck.
    private static readonly IReadOnlyList<RegistrationState> Papers = [.. Enumerable.Range(0, 240).Select(Paper)];

    [Test]
    public void Each_field_kind_and_origin_is_counted_by_itself_and_all_tables_have_one_sum()
    {
        var model = Model(Papers);
        var results = Of(model, "results");
        var definition = AYear.BuiltIn.Definition;
        using (Assert.EnterMultipleScope())
        {
            foreach (var (table, item) in new (string, Func<RegistrationState, string>)[] { ("fields", r => r.Field), ("kinds", r => r.Kind), ("origins", r => r.Origin) })
            {
                var rows = Rows(results, table);
                foreach (var row in rows)
                {
                    foreach (var (name, counts) in Steps)
                    {
                        var expected = Papers.Count(r => item(r) == (string?)row["id"] && counts(r));
                        Assert.That(Of(row, name)["total"], Is.EqualTo(expected), $"{table} {row["id"]} {name}");
                        Assert.That(
                            Of(row, name)["collective"], Is.EqualTo(Papers.Count(r => item(r) == (string?)row["id"] && counts(r) && r.Kind == "collective")), $"{table} {row["id"]} {name}");
                    }
                }

                foreach (var (name, counts) in Steps)
                {
                    Assert.That(rows.Sum(r => (int)Of(r, name)["total"]!), Is.EqualTo(Papers.Count(counts)), $"{table} {name}");
                }
            }

            Assert.That(Rows(results, "fields").Select(f => f["name"]), Is.EqualTo(definition.Fields.Select(f => f.Name)));
            Assert.That(Papers.Count(r => r.Status == RegistrationStatus.Rejected), Is.EqualTo(results["rejected"]).And.GreaterThan(0));
            Assert.That(
                (int)Of(Of(model, "counts"), "accepted")["total"]! + (int)results["rejected"]! + (int)results["withdrawn"]! + (int)results["returned"]!,
                Is.EqualTo(Papers.Count), "whatever was received is somewhere");
        }
    }

    [Test]
    public void Bands_hold_those_who_have_points()
    {
        var bands = Rows(Of(Model(Papers), "results"), "bands");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bands.Select(b => b["name"]), Is.EqualTo(new[] { "Xuất sắc", "Tốt", "Khá", "Đạt yêu cầu", "Không công nhận" }));
            Assert.That(
                bands.Sum(b => (int)Of(b, "count")["total"]!), Is.EqualTo(Papers.Count(r => RegistrationSteps.IsAccepted(r) && r.Conclusion?.Points is not null)).And.GreaterThan(0));
        }
    }

    [Test]
    public void Fields_with_most_and_with_no_models_are_named_and_equals_are_named_together()
    {
        var results = Of(Model([Accepted("r1", "economy"), Accepted("r2", "political-system")]), "results");
        var none = Of(Model([]), "results");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results["leading_fields"], Is.EqualTo(new[] { "Kinh tế", "Xây dựng hệ thống chính trị" }));
            Assert.That(results["empty_fields"], Is.EqualTo(new[] { "Văn hóa - xã hội", "Quốc phòng - an ninh" }));
            Assert.That(none["leading_fields"], Is.Empty, "of no models no field has most");
        }
    }

    [Test]
    public void Units_without_a_model_are_named_and_one_that_is_not_there_is_not()
    {
        var units = Of(Of(Model([Accepted("r1", "economy"), Accepted("r2", "economy")]), "results"), "units");
        using (Assert.EnterMultipleScope())
        {
            // u04 was merged away in January and is there again from May on; registration ended on 1 April.
            Assert.That((units["total"], units["registered"]), Is.EqualTo((3, 1)));
            Assert.That(units["without"], Is.EqualTo(new[] { "Đơn vị u02", "Đơn vị u03" }));
        }
    }

    [Test]
    public void A_report_is_late_by_the_deadline_as_it_stands_and_missing_only_once_it_is_due()
    {
        RegistrationState[] papers =
        [
            Accepted("on-time", "economy") with { Reports = [Report("mid-year", 6, 17)] },
            Accepted("late", "economy") with { Reports = [Report("mid-year", 6, 18), Report("annual", 11, 1)] },
            Accepted("none", "economy"),
            Accepted("ended", "economy") with { Status = RegistrationStatus.Discontinued, Reports = [Report("mid-year", 6, 1, "discontinue")] },
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Periods(papers, new LocalDate(AYear.Year, 6, 17)), Is.EqualTo(new[] { (2, 1, 0, 1), (1, 0, 0, 3) }), "on the last day nobody is missing");
            Assert.That(Periods(papers, new LocalDate(AYear.Year, 6, 18)), Is.EqualTo(new[] { (2, 1, 1, 0), (1, 0, 0, 3) }));
            Assert.That(Periods(papers, YearEnd), Is.EqualTo(new[] { (2, 1, 1, 0), (1, 0, 2, 1) }), "what a review ended owes no annual report");
            var model = Model(papers);
            Assert.That(Rows(model, "late_reports").Select(r => (r["name"], r["reported_on"])), Is.EqualTo(new (object?, object?)[] { ("Nội dung name", new LocalDate(AYear.Year, 6, 18)) }));
            Assert.That(Rows(model, "missing_reports").Select(r => r["period_name"]), Is.EqualTo(new[] { "Sơ kết 6 tháng", "Báo cáo năm", "Báo cáo năm" }));
        }
    }

    [Test]
    public void Nobody_is_late_for_a_deadline_that_was_waived_or_extended_since()
    {
        RegistrationState[] papers = [Accepted("late", "economy") with { Reports = [Report("mid-year", 6, 18) with { Late = true }] }, Accepted("none", "economy")];
        var frame = AYear.In("scoring");
        var waived = new CycleFrame(AYear.BuiltIn, frame.State with { Waived = ["midYearReport"] }, 1);
        var extended = new CycleFrame(
            AYear.BuiltIn, frame.State with { Deadlines = [.. frame.State.Deadlines.Select(d => d.Id == "midYearReport" ? d with { Date = new LocalDate(AYear.Year, 6, 18) } : d)] }, 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Periods(papers, YearEnd, waived)[0], Is.EqualTo((1, 0, 0, 1)));
            Assert.That(Periods(papers, YearEnd, extended)[0], Is.EqualTo((1, 0, 1, 0)));
        }
    }

    private static readonly (string Name, Func<RegistrationState, bool> Counts)[] Steps =
    [
        ("registered", r => r.Status != RegistrationStatus.Rejected),
        ("accepted", r => r.Status is RegistrationStatus.Accepted or RegistrationStatus.Discontinued),
        ("discontinued", r => r.Status is RegistrationStatus.Discontinued),
        ("ineligible", r => r.Conclusion?.Outcome == "ineligible"),
        ("not_recognised", r => r.Conclusion?.Outcome == "not-recognised"),
        ("recognised", r => r.Conclusion?.Outcome == "recognised"),
        ("exemplary", r => r.Conclusion?.IsExemplary == true),
        ("proposed", r => r.Vote is not null),
        ("awarded", r => r.Vote?.Awarded == true),
    ];

    private static RegistrationState Paper(int i)
    {
        var definition = AYear.BuiltIn.Definition;
        var paper = AYear.Accepted($"r{i:D3}") with
        {
            Kind = definition.Kinds[i % 2].Id, Field = definition.Fields[i / 2 % 4].Id, Origin = definition.Origins[i / 8 % 2].Id,
        };
        return (i / 16) switch
        {
            0 => paper with { Status = RegistrationStatus.Rejected, Kind = "", Field = "", Origin = "", Form = new Dictionary<string, string>() },
            1 => paper with { Status = RegistrationStatus.Withdrawn },
            2 => paper with { Status = RegistrationStatus.Returned },
            3 => paper with { Status = RegistrationStatus.Discontinued, Reports = [Report("mid-year", 6, 1, "discontinue")], Conclusion = new("discontinued", null, null, false) },
            4 => paper with { Conclusion = new("ineligible", "disqualified", null, false) },
            5 => paper with { Conclusion = new("not-recognised", "band", Points(70, "kha"), false) },
            6 or 7 => paper with { Conclusion = new("recognised", null, Points(85, "tot"), false) },
            _ => paper with
            {
                Conclusion = new("recognised", null, Points(95, "xuat-sac"), true),
                Vote = i / 16 > 9 ? new("gk-tt", 7, i % 3 == 0 ? 7 : 1, 0, 0, 0, true, i % 3 == 0) : null,
            },
        };
    }

    private static PointTotals Points(decimal total, string band) => new(total, total, 0, 0, total, band, []);

    private static RegistrationState Accepted(string code, string field) => AYear.Accepted(code) with { Field = field };

    private static ReportState Report(string period, int month, int day, string decision = "continue") =>
        new(period, new LocalDateTime(AYear.Year, month, day, 16, 0), false, decision, "Đạt");

    private static CycleFrame Frame(IEnumerable<RegistrationState> papers) => AYear.In(
        "closed", ranking: [.. papers.Where(p => p.Conclusion?.IsExemplary == true).Select((p, i) => new Ranking(p.Id.Code, p.Kind, i + 1, p.Vote?.Award))]);

    private static Map Model(IReadOnlyList<RegistrationState> papers) => DocumentModel.OfCycle(Frame(papers), papers, YearEnd);

    private static (object? OnTime, object? Late, object? Missing, object? NotDue)[] Periods(RegistrationState[] papers, LocalDate date, CycleFrame? frame = null) =>
        [.. Rows(DocumentModel.OfCycle(frame ?? Frame(papers), papers, date), "report_periods").Select(p => (p["on_time"], p["late"], p["missing"], p["not_due"]))];

    private static Map Of(Map model, string name) => (Map)model[name]!;

    private static List<Map> Rows(Map model, string name) => [.. ((IReadOnlyList<object?>)model[name]!).Cast<Map>()];
}
