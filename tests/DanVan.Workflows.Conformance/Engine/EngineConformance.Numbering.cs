using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

/// <summary>Whatever a body has settled about its series, however many issue at once: each series has every number from 1 on, once.</summary>
public abstract partial class EngineConformance
{
    private const string Council = """{ "name": "Hội đồng Thi đua - Khen thưởng", "symbol": "HĐTĐKT" }""";

    // What a cycle issues when its plan is: of two issuers, of two types and letters, secret and not.
    private static readonly (string Id, string Members)[] ManySorts =
    [
        ("notice", """{ "type": "TB" }"""),
        ("council-notice", $$"""{ "type": "TB", "issuer": {{Council}} }"""),
        ("secret-notice", """{ "type": "TB", "secrecy": "secret" }"""),
        ("letter", """{ "type": "CV", "unit": "TH" }"""),
    ];

    public static IEnumerable<TestCaseData> Settled()
    {
        var book = new NumberingRule();
        yield return Case("state-nd30", "SYT", book, ["state/SYT/2024/KH 1", "state/SYT/2024/TB 1", "state/SYT/2024/TB/of/HĐTĐKT 1", "state/SYT/2024/TB/secret 1", "state/SYT/2024/ 1"], "the decree");
        yield return Case("state-nd30", "SYT", book with { SeparateSecret = false }, ["state/SYT/2024/KH 1", "state/SYT/2024/TB 2", "state/SYT/2024/TB/of/HĐTĐKT 1", "state/SYT/2024/ 1"], "secret shared");
        yield return Case("state-nd30", "SYT", book with { OneSeries = true, SeparateSecret = false }, ["state/SYT/2024//all 4", "state/SYT/2024//all/of/HĐTĐKT 1"], "one series");
        yield return Case(
            "party-hd36-2018",
            "BDVTU",
            book with { TermStart = new LocalDate(2020, 10, 16) },
            ["party/BDVTU/2020-10-16/KH 1", "party/BDVTU/2020-10-16/TB 2", "party/BDVTU/2020-10-16/TB/of/HĐTĐKT 1", "party/BDVTU/2020-10-16/CV 1"],
            "the guideline");

        static TestCaseData Case(string profile, string symbol, NumberingRule rule, string[] series, string name) =>
            new TestCaseData(profile, symbol, rule, series).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Settled))]
    public async Task Documents_of_many_issuers_at_once_are_counted_as_their_body_has_settled(string profile, string symbol, NumberingRule rule, string[] perCycle)
    {
        var store = await NewStoreAsync();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        var settings = SmallYear.Settings with { Owner = SmallYear.Settings.Owner with { Profile = profile, Symbol = symbol, Numbering = rule } };
        var cycles = Enumerable.Range(0, ManyAtOnce).Select(i => new CycleId($"nhieu-{i}")).ToList();
        var offices = new List<TestOffice>();
        foreach (var cycle in cycles)
        {
            var office = await OfficeAsync(store, clock, options => options.BatchSize = 1, definition: WithManySorts());
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "many-sorts", settings));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
            offices.Add(office);
        }

        await AtOnceAsync(ManyAtOnce, async i =>
        {
            await offices[i].Pump.RunUntilIdleAsync();
            return true;
        });

        // Who found every lane taken left the rest to the others; a last look finds what a taken lane still held.
        clock.Advance(Duration.FromMinutes(1));
        await offices[0].Pump.RunUntilIdleAsync();
        var issued = new List<DocumentRecord>();
        foreach (var cycle in cycles)
        {
            issued.AddRange((await offices[0].Queries.CycleAsync(cycle))!.Documents);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(issued.CountBy(d => d.Series).Select(s => $"{s.Key} {s.Value / ManyAtOnce}"), Is.EquivalentTo(perCycle));
            foreach (var series in issued.GroupBy(d => d.Series))
            {
                Assert.That(series.Select(d => d.Ordinal).Order(), Is.EqualTo(Enumerable.Range(1, series.Count())), $"{series.Key} has neither gap nor twin");
                Assert.That(series.Select(d => d.Number), Is.Unique, series.Key);
            }

            foreach (var document in issued.Where(d => d.Kind == "council-notice"))
            {
                Assert.That(DocumentNumber.Parse(document.Number), Is.EqualTo(new DocumentNumber(
                    (int)document.Ordinal, "TB", "HĐTĐKT", profile.StartsWith("party", StringComparison.Ordinal) ? NumberingShape.Party : NumberingShape.State)));
            }

            foreach (var document in issued.DistinctBy(d => d.Kind))
            {
                Assert.That(Encoding.UTF8.GetString((await offices[0].Queries.DocumentContentAsync(document.Id))!), Does.Contain(document.Number));
            }
        }

        await AssertVerifiedAsync(offices[0], cycles[^1]);
    }

    [Test]
    public async Task Cycles_of_one_owner_that_count_differently_never_print_one_number_twice_and_hold_up_no_other()
    {
        var office = await OfficeAsync(clock: new OfficeClock(OfficeClock.At(1, 16)), configure: options => options.MaxAttempts = 1);
        var (each, all, other) = (new CycleId("dem-rieng"), new CycleId("dem-chung"), new CycleId("noi-khac"));
        await BeginAsync(each, SmallYear.Settings.Owner);
        await BeginAsync(all, SmallYear.Settings.Owner with { Numbering = new NumberingRule { OneSeries = true } });
        await BeginAsync(other, SmallYear.Settings.Owner with { Symbol = "SNV" });

        Assert.That(await NumbersOfAsync(each), Is.EqualTo(new[] { "01/KH-SYT" }));
        Assert.That(await NumbersOfAsync(all), Is.Empty, "its series is empty, but its first number is on a plan already");
        Assert.That(await NumbersOfAsync(other), Is.EqualTo(new[] { "01/KH-SNV" }), "whoever has nothing to do with it goes on");
        var incident = (await office.Pump.IncidentsAsync()).Single();
        Assert.That(incident.Cycle, Is.EqualTo(all));
        Assert.That(incident.Error, Does.Contain(RefusalCodes.DocumentNumberTaken).And.Contain("01/KH-SYT"), "an operator reads what is wrong");

        // A person hears the same, and may send the same command again when it is mended: here by a document that takes the number where it is free.
        var (id, plan) = (CommandId.New(), new CycleCommand.Issue(all, "plan", new Dictionary<string, string>()));
        AssertRefused(await office.SendAsync(OfficeRoles.Leader, plan, id), RefusalCodes.DocumentNumberTaken);
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Issue(all, "registration-list", new Dictionary<string, string>()));
        Assert.That(await office.SendAsync(OfficeRoles.Leader, plan, id), Is.InstanceOf<Outcome.Done>());
        Assert.That(await office.Pump.RetryAsync(incident.Id), Is.True);
        await office.Pump.RunUntilIdleAsync();

        Assert.That(await NumbersOfAsync(all), Is.EqualTo(new[] { "01/TB-SYT", "02/KH-SYT", "03/KH-SYT" }));
        await AssertVerifiedAsync(office, all);

        async Task BeginAsync(CycleId cycle, OwnerBody owner)
        {
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings with { Owner = owner }));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
            await office.Pump.RunUntilIdleAsync();
        }

        async Task<List<string>> NumbersOfAsync(CycleId cycle) => await office.Queries.DocumentsAsync(cycle).Select(d => d.Number).ToListAsync();
    }

    private static string WithManySorts()
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        json["id"] = "many-sorts";
        foreach (var (id, members) in ManySorts)
        {
            var document = JsonNode.Parse(members)!.AsObject();
            (document["id"], document["name"], document["template"]) = (id, "Văn bản", "<p>Nội dung</p>");
            json["documents"]!.AsArray().Add(document);
            json["stages"]![1]!["onEnter"]!.AsArray().Add(new JsonObject { ["do"] = "issue-document", ["document"] = id });
        }

        return json.ToJsonString();
    }
}
