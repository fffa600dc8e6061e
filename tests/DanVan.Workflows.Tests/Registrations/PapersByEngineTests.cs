using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Returns, quotas, carried-over models and appeals through the engine.</summary>
public sealed class PapersByEngineTests
{
    private static readonly RegistrationId R1 = AYear.Registration("r1");

    private AnOffice _office = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new AnOffice(null, AYear.Json(ARicherYear.Enrich));
        await NamesAndPlacesProperties.OpenAsync(_office);
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task A_returned_one_that_was_never_supplemented_is_passed_by_at_the_conclusion()
    {
        await _office.DoAsync(AYear.Submit());
        await _office.DoAsync(AYear.Submit("r2", "u02"));
        await _office.DoAsync(new RegistrationCommand.Return(R1, "Thiếu minh chứng"));

        await _office.PullAsync(AYear.Id, "close-registration", AYear.At(4, 2));
        await _office.PullAsync(AYear.Id, "start-scoring", AYear.At(11, 18));
        await _office.PullAsync(AYear.Id, "close-scoring", AYear.At(12, 2));
        await _office.PullAsync(AYear.Id, "commend", AYear.At(12, 20));

        var (returned, other) = (await _office.RegistrationAsync(R1), await _office.RegistrationAsync(AYear.Registration("r2")));
        Assert.That((returned.Status, returned.Conclusion), Is.EqualTo((RegistrationStatus.Returned, (Conclusion?)null)));
        Assert.That(other.Conclusion!.Outcome, Is.EqualTo("ineligible"));
        var frame = new CycleFrame(ARicherYear.Definition, (await _office.Queries.CycleAsync(AYear.Id))!, 1);
        var counts = new Workflows.Engine.Funnel(frame, [returned, other]).Counts();
        Assert.That((counts["registered"], ((Dictionary<string, object?>)counts["accepted"]!)["total"]), Is.EqualTo(((object)2, (object)1)), "registered, and not accepted");
        Assert.That((await _office.Audit.VerifyAsync(AYear.Id)).Findings, Is.Empty);
    }

    [Test]
    public async Task The_unit_is_told_of_a_return_of_a_new_acceptance_and_of_the_answer_to_its_appeal()
    {
        await _office.DoAsync(AYear.Submit());
        await _office.PumpAsync();

        await _office.DoAsync(new RegistrationCommand.Return(R1, "Thiếu minh chứng"));
        await _office.DoAsync(ARicherYear.Resubmit());
        var afterwards = await TopicsAsync();
        await _office.PullAsync(AYear.Id, "close-registration", AYear.At(4, 2));
        await _office.PullAsync(AYear.Id, "start-scoring", AYear.At(11, 18));
        await _office.DoAsync(new RegistrationCommand.Score(R1, [new("C1.1", "verifier", "m3", 2, "")]));
        await _office.DoAsync(new RegistrationCommand.Appeal(R1, "Xem lại", AYear.InTime));
        await _office.DoAsync(new RegistrationCommand.DecideAppeal(R1, [new("C1.1", "verifier", "m3", 8, "Có minh chứng")], "Nâng điểm"));

        Assert.That(afterwards, Is.EqualTo(new[] { "registration-returned r1 u01", "registration-accepted r1 u01" }));
        Assert.That(await TopicsAsync(), Is.EqualTo(new[] { "appeal-decided r1 u01" }));
    }

    [Test]
    public async Task Handing_in_again_with_the_same_id_and_the_form_in_another_order_is_the_same_command()
    {
        await _office.DoAsync(AYear.Submit());
        await _office.DoAsync(new RegistrationCommand.Return(R1, "Thiếu minh chứng"));
        var resubmit = ARicherYear.Resubmit();
        var id = CommandId.From("again");

        var first = await _office.Engine.ExecuteAsync(new CommandRequest(id, AnOffice.Person, resubmit));
        var second = await _office.Engine.ExecuteAsync(new CommandRequest(id, AnOffice.Person, resubmit with { Form = resubmit.Form.Reverse().ToDictionary() }));

        Assert.That(first, Is.EqualTo(new Outcome.Done(3, [])));
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task A_refusal_for_the_quota_is_on_record_and_takes_the_id()
    {
        foreach (var code in new[] { "r1", "r2", "r3" })
        {
            await _office.DoAsync(Named(code));
        }

        var refused = (Outcome.Refused)await _office.SendAsync(Named("r4"));

        Assert.That(refused.Reasons.Single().Vietnamese, Is.EqualTo("Đơn vị đã đăng ký đủ số mô hình tối đa: 3 (Xã, phường)."));
        Assert.That((await _office.RegistrationAsync(AYear.Registration("r4"))).Status, Is.EqualTo(RegistrationStatus.Rejected));
        await _office.DoAsync(Named("r5") with { Unit = new UnitId("u02") });
    }

    [Test]
    public async Task Units_below_or_at_their_bounds_can_be_asked_for()
    {
        foreach (var code in new[] { "r1", "r2", "r3" })
        {
            await _office.DoAsync(Named(code));
        }

        await _office.DoAsync(Named("r4") with { Unit = new UnitId("u02") });

        var quotas = await _office.Queries.QuotasAsync(AYear.Id);

        Assert.That(quotas, Is.EqualTo(new[]
        {
            new UnitQuota(new UnitId("u01"), "Đơn vị u01", "communes", null, 3, 1, 3), new UnitQuota(new UnitId("u03"), "Đơn vị u03", "communes", null, 0, 1, 3),
        }));
        Assert.That(await _office.Queries.QuotasAsync(new CycleId("none")), Is.Empty);
    }

    [Test]
    public async Task A_model_is_carried_on_from_one_of_the_same_unit_in_another_cycle()
    {
        var other = new CycleId("dvk-2023");
        _office.Clock.Now = AYear.At(1, 2);
        await _office.DoAsync(new CycleCommand.Open(other, "annual-cycle", AYear.Settings));
        await _office.PullAsync(other, "issue-plan", AYear.At(1, 16));
        _office.Clock.Now = AYear.At(3, 20);
        var earlier = new RegistrationId(other, "r9");
        await _office.DoAsync(AYear.Submit() with { Registration = earlier });
        var withdrawn = new RegistrationId(other, "r8");
        await _office.DoAsync(Named("r8") with { Registration = withdrawn });
        await _office.DoAsync(new RegistrationCommand.Withdraw(withdrawn, ""));
        await _office.DoAsync(Named("x1"));

        var carried = await _office.SendAsync(AYear.Submit() with { CarriedFrom = earlier });
        string?[] refused =
        [
            await CodeAsync(Named("r2") with { CarriedFrom = new RegistrationId(other, "none") }),
            await CodeAsync(Named("r3") with { CarriedFrom = withdrawn }),
            await CodeAsync(Named("r4") with { CarriedFrom = AYear.Registration("x1") }),
            await CodeAsync(Named("r5") with { CarriedFrom = earlier, Unit = new UnitId("u02") }),
            await CodeAsync(Named("r6") with { CarriedFrom = AYear.Registration("r6") }),
        ];

        Assert.That(carried, Is.InstanceOf<Outcome.Done>());
        Assert.That((await _office.RegistrationAsync(R1)).CarriedFrom, Is.EqualTo(earlier));
        Assert.That(refused, Is.All.EqualTo(RefusalCodes.RegistrationUnknownPredecessor));
    }

    [TestCase("recognised", true)]
    [TestCase("not-recognised", false)]
    [TestCase("ineligible", false)]
    [TestCase("discontinued", false)]
    public void What_was_concluded_is_carried_on_only_if_it_was_recognised(string outcome, bool taken)
    {
        var predecessor = AYear.Accepted() with { Id = ARicherYear.Earlier, Conclusion = new(outcome, null, null, false) };

        var decision = RegistrationDecider.Decide(
            ARicherYear.In("registration"), null, AYear.Submit() with { CarriedFrom = ARicherYear.Earlier }, AYear.Anyone, null, null, new RegistrationFacts { Predecessor = predecessor });

        Assert.That(decision.Reasons.FirstOrDefault()?.Code, Is.EqualTo(taken ? null : RefusalCodes.RegistrationUnknownPredecessor));
    }

    [Test]
    public async Task The_four_actions_are_offered_where_the_definition_has_them_and_nowhere_else()
    {
        await _office.DoAsync(AYear.Submit());
        var offered = (await _office.Engine.ActionsAsync(R1, AnOffice.Person))!.ToDictionary(a => a.Action);
        await using var plain = new AnOffice();
        await NamesAndPlacesProperties.OpenAsync(plain);
        var without = (await plain.Engine.ActionsAsync(R1, AnOffice.Person))!.Select(a => a.Action);

        Assert.That(
            new[] { "return", "resubmit", "appeal", "decide-appeal" }.Select(a => offered[a].Vietnamese),
            Is.EqualTo(new[] { "Trả lại để bổ sung", "Nộp lại", "Kiến nghị điểm", "Trả lời kiến nghị" }));
        Assert.That(offered["return"].IsPossible);
        Assert.That(offered["resubmit"].WhyNot.Single().Code, Is.EqualTo(RefusalCodes.RegistrationNotReturned));
        Assert.That(without, Is.EqualTo(new[] { "submit", "withdraw", "report", "score", "disqualify", "cast-ballot" }));
    }

    public static IEnumerable<TestCaseData> Incomplete()
    {
        var id = AYear.Registration("r1");
        var resubmit = ARicherYear.Resubmit();
        yield return Case("no reason", new RegistrationCommand.Return(id, null!));
        yield return Case("no kind", resubmit with { Kind = null! });
        yield return Case("no field", resubmit with { Field = null! });
        yield return Case("no origin", resubmit with { Origin = null! });
        yield return Case("no form", resubmit with { Form = null! });
        yield return Case("no value", resubmit with { Form = new Dictionary<string, string> { ["name"] = null! } });
        yield return Case("no reason of an appeal", new RegistrationCommand.Appeal(id, null!, AYear.InTime));
        yield return Case("no answer", new RegistrationCommand.DecideAppeal(id, [], null!));
        yield return Case("no lines", new RegistrationCommand.DecideAppeal(id, null!, "Giữ nguyên"));
        yield return Case("no line", new RegistrationCommand.DecideAppeal(id, [null!], "Giữ nguyên"));
        yield return Case("no scorer", new RegistrationCommand.DecideAppeal(id, [new("C1.1", "verifier", null!, 1, "")], "Giữ nguyên"));
        yield return Case("carried from nowhere", AYear.Submit() with { CarriedFrom = default(RegistrationId) });
        yield return Case("carried from half a character", AYear.Submit() with { CarriedFrom = new RegistrationId(new CycleId("dvk-2023"), "r\uD83C") });
        yield return Case("carried from a definition", AYear.Submit() with { CarriedFrom = new RegistrationId(new CycleId("definition:annual-cycle"), "r1") });

        static TestCaseData Case(string name, RegistrationCommand command) => new TestCaseData(command).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Incomplete))]
    public void A_command_with_a_part_missing_is_a_misuse(RegistrationCommand command) =>
        Assert.ThrowsAsync<ArgumentException>(async () => await _office.SendAsync(command));

    private static RegistrationCommand.Submit Named(string code) =>
        AYear.Submit(code) with { Form = new Dictionary<string, string>(AYear.Submit().Form) { ["name"] = $"Mô hình {code}" } };

    private async Task<string?> CodeAsync(Command command) => (await _office.SendAsync(command) as Outcome.Refused)?.Reasons.Single().Code;

    /// <summary>What waits to be told, without telling it.</summary>
    private async Task<IReadOnlyList<string>> TopicsAsync() =>
    [
        .. (await _office.Store.LeaseOutboxAsync(_office.Clock.Now, 100, Duration.Zero))
            .Where(m => m.Message.Kind == "notify")
            .Select(m => System.Text.Json.Nodes.JsonNode.Parse(m.Message.PayloadJson)!)
            .Select(n => $"{n["topic"]} {n["subject"]} {n["unit"]}"),
    ];
}
