using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>A commune's Fatherland Front in 2026: registration until 25/10, launch on 18/11, commendation a year later.</summary>
public sealed class FrontCommuneYearTests
{
    private const string Definition = "front-commune-cycle";
    private static readonly CycleId Year = new("mttq-2026");
    private static readonly string[] Codes = ["r1", "r2", "r4", "r5", "r7"];

    private static readonly OwnerBody Owner = new(
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Lộc An", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bình Phước", "MTTQ-BTT", "Lộc An", "front", "CHỦ TỊCH", "Phạm Thị Dung");

    [Test]
    public async Task A_commune_lives_its_campaign_from_the_plan_to_the_commendation()
    {
        await using var office = await OpenedAsync();
        await RegisterAsync(office);
        await LaunchAsync(office);
        await ScoreAsync(office);
        await VoteAsync(office);
        await office.VerifyAsync(Year);
    }

    [TestCase("registrant", "school", "no such option")]
    [TestCase("registrant", "Khu dân cư", "the option's id, not its name")]
    [TestCase("households", "100001", "above the maximum")]
    [TestCase("households", "nhiều", "not a number")]
    [TestCase("households", "1.000,5", "decimal digits with a point")]
    [TestCase("launchDay", "18/11/2026", "year first")]
    [TestCase("launchDay", "2026-02-30", "no such day")]
    [TestCase("duplicates", "không", "yes or no")]
    public async Task An_item_that_is_not_of_its_type_is_refused(string item, string value, string why)
    {
        await using var office = await OpenedAsync();
        await office.GoToAsync(new LocalDate(2026, 9, 14));
        var paper = Paper("r1", "k1", new LocalDateTime(2026, 9, 14, 8, 0));

        Assert.That(
            await office.RefusalsOfAsync("registry", paper with { Form = new Dictionary<string, string>(paper.Form) { [item] = value } }),
            Is.EqualTo(new[] { RefusalCodes.RegistrationInvalidItem }), why);
    }

    [TestCase("households", "", true)]
    [TestCase("households", "12.5", true)]
    [TestCase("launchDay", "", true)]
    [TestCase("registrant", "agency", true)]
    [TestCase("duplicates", "", false)]
    public async Task What_is_not_required_may_be_left_out_and_what_is_may_not(string item, string value, bool isAccepted)
    {
        await using var office = await OpenedAsync();
        await office.GoToAsync(new LocalDate(2026, 9, 14));
        var paper = Paper("r1", "k1", new LocalDateTime(2026, 9, 14, 8, 0));
        paper = paper with { Form = new Dictionary<string, string>(paper.Form) { [item] = value } };
        if (isAccepted)
        {
            await office.DoAsync("registry", paper);
        }
        else
        {
            Assert.That(await office.RefusalsOfAsync("registry", paper), Is.EqualTo(new[] { RefusalCodes.RegistrationIncomplete }));
        }
    }

    private static async Task<VariantOffice> OpenedAsync()
    {
        var office = new VariantOffice(new LocalDate(2026, 9, 1), Definition);
        office.Units.AddRange(
        [
            new(new UnitId("k1"), "Khu dân cư ấp 1", "residential", "front", null, null, null),
            new(new UnitId("k2"), "Khu dân cư ấp 2", "residential", "front", null, null, null),
            new(new UnitId("t1"), "Trường THCS Lộc An", "school", "front", null, null, null),
            new(new UnitId("x1"), "Hợp tác xã Lộc An", "company", "front", null, null, null),
        ]);
        await office.DoAsync("standing", new CycleCommand.Open(Year, Definition, VariantOffice.Settings(2026, Owner)));
        await office.GoToAsync(new LocalDate(2026, 9, 10));
        await office.DoAsync("standing", new CycleCommand.Pull(Year, "issue-plan"));
        return office;
    }

    private static async Task RegisterAsync(VariantOffice office)
    {
        var (plan, text) = (await office.DocumentsAsync(Year, "plan")).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Number, Is.EqualTo("01/KH-MTTQ-BTT"));
            Assert.That(text, Does.Contain("Vận động xây dựng mô hình “Dân vận khéo” năm 2026").And.Contain("Hết ngày 26/10/2026").And.Contain("Ngày 18/11/2026"));
            Assert.That(text, Does.Contain("Giấy khen của Chủ tịch Ủy ban nhân dân xã cho tập thể không quá 20% số mô hình được công nhận"));
            Assert.That(await office.DeadlineAsync(Year, "registration"), Is.EqualTo(new LocalDate(2026, 10, 26)), "25/10/2026 is a Sunday");
            Assert.That((await office.CycleAsync(Year)).Cohort!.Select(u => u.Id.Value), Has.No.Member("x1"), "it belongs to no group that takes part");
        }

        await office.GoToAsync(new LocalDate(2026, 9, 14));
        Assert.That(
            await office.RefusalsOfAsync("registry", Paper("r0", "k1", new LocalDateTime(2026, 9, 10, 16, 0))),
            Is.EqualTo(new[] { RefusalCodes.ReceiptTooEarly }), "received on the very day the plan was issued");
        await office.DoAsync("registry", Paper("r1", "k1", new LocalDateTime(2026, 9, 11, 0, 0)));
        await office.DoAsync("registry", Paper("r2", "k1", new LocalDateTime(2026, 9, 14, 8, 0)));
        Assert.That(
            await office.RefusalsOfAsync("registry", Paper("r3", "k1", new LocalDateTime(2026, 9, 14, 8, 30))), Is.EqualTo(new[] { RefusalCodes.RegistrationQuotaExceeded }));
        await office.DoAsync("registry", Paper("r4", "t1", new LocalDateTime(2026, 9, 14, 8, 0)));
        await office.DoAsync("registry", Paper("r7", "t1", new LocalDateTime(2026, 9, 14, 8, 0)));
        await office.GoToAsync(new LocalDate(2026, 10, 26), 23, 50);
        await office.DoAsync("registry", Paper("r5", "k2", new LocalDateTime(2026, 10, 26, 23, 45)));
        Assert.That((await office.CycleAsync(Year)).Stage, Is.EqualTo("registration"));
    }

    private static async Task LaunchAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 10, 27), 0);
        var state = await office.CycleAsync(Year);
        Assert.That((state.Stage, state.Documents[^1].Kind), Is.EqualTo(("launch", "registration-list")), "registration closed by itself");
        Assert.That(
            await office.RefusalsOfAsync("registry", Paper("r6", "k2", new LocalDateTime(2026, 10, 26, 23, 0))), Is.EqualTo(new[] { RefusalCodes.StageNotAccepting }));

        await office.GoToAsync(new LocalDate(2026, 11, 18), 16);
        Assert.That(
            (await office.RefusedAsync("standing", new CycleCommand.Pull(Year, "launch"))).Select(r => (r.Code, r.Vietnamese)),
            Is.EqualTo(new[] { (RefusalCodes.TransitionBlocked, "Chưa ghi nhận Lễ ra mắt mô hình.") }));
        Assert.That(
            await office.RefusalsOfAsync("standing", new CycleCommand.RecordMilestone(Year, "launch", new LocalDate(2026, 11, 19), "")),
            Is.EqualTo(new[] { RefusalCodes.MilestoneInFuture }));
        await office.DoAsync("standing", new CycleCommand.RecordMilestone(Year, "launch", new LocalDate(2026, 11, 18), "Ra mắt 04 mô hình."));

        var (notice, text) = (await office.DocumentsAsync(Year, "launch-notice")).Single();
        Assert.That(notice.Number, Is.EqualTo("02/TB-MTTQ-BTT"));
        Assert.That(text, Does.Contain("Thời gian: ngày 18 tháng 11 năm 2026. Địa điểm: Lộc An.").And.Contain("có 5 mô hình được chấp nhận").And.Contain("Kết luận: Ra mắt 04 mô hình."));
        await office.DoAsync("standing", new CycleCommand.Pull(Year, "launch"));
    }

    private static async Task ScoreAsync(VariantOffice office)
    {
        // 15/05/2027 is a Saturday.
        Assert.That(await office.DeadlineAsync(Year, "midYearReport"), Is.EqualTo(new LocalDate(2027, 5, 17)));
        await office.GoToAsync(new LocalDate(2027, 5, 17));
        await ReportAsync(office, "mid-year", new LocalDateTime(2027, 5, 17, 8, 0));
        await office.GoToAsync(new LocalDate(2027, 10, 15));
        await ReportAsync(office, "annual", new LocalDateTime(2027, 10, 15, 8, 0));
        Assert.That(await office.RefusalsOfAsync("standing", new CycleCommand.Pull(Year, "start-scoring")), Is.EqualTo(new[] { RefusalCodes.TransitionTooEarly }));
        await office.GoToAsync(new LocalDate(2027, 10, 18));
        await office.DoAsync("standing", new CycleCommand.Pull(Year, "start-scoring"));
        foreach (var code in Codes)
        {
            await office.DoAsync("council-secretary", new RegistrationCommand.Score(Id(code), [.. VariantOffice.Sheet(Definition), new("U", "upper", "m1", code == "r4" ? 9 : 5, "")]));
        }

        await office.GoToAsync(new LocalDate(2027, 11, 10));
        await office.DoAsync("standing", new CycleCommand.Pull(Year, "close-scoring"));
    }

    private static async Task VoteAsync(VariantOffice office)
    {
        // A fifth of five recognised models is one.
        Assert.That((await office.CycleAsync(Year)).Ranking!.Where(r => r.Award is not null).Select(r => (r.Registration, r.Award)), Is.EqualTo(new[] { ("r4", "giay-khen-tt") }));
        await office.GoToAsync(new LocalDate(2027, 11, 15));
        foreach (var (member, vote) in new[] { ("m1", "yes"), ("m2", "no"), ("m3", "yes"), ("m4", "no"), ("m5", "no"), ("m6", "absent"), ("m7", "absent") })
        {
            await office.DoAsync("council-secretary", Ballot(member, vote));
        }

        Assert.That(
            await office.RefusalsOfAsync("council-secretary", Ballot("m2", "yes") with { InWriting = true }), Is.EqualTo(new[] { RefusalCodes.BallotNotInWriting }),
            "who was there has voted");
        await office.DoAsync("council-secretary", Ballot("m6", "yes") with { InWriting = true });
        await office.DoAsync("council-secretary", Ballot("m7", "yes") with { InWriting = true });
        await office.GoToAsync(new LocalDate(2027, 11, 17));
        await office.DoAsync("standing", new CycleCommand.Pull(Year, "commend"));

        var vote4 = (await office.RegistrationAsync(Id("r4"))).Vote!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await office.CycleAsync(Year)).Stage, Is.EqualTo("closed"));
            Assert.That((vote4.Yes, vote4.No, vote4.InWriting, vote4.Awarded), Is.EqualTo((4, 3, 2, true)), "lost in the room, won in writing");
            Assert.That((await office.DocumentsAsync(Year, "council-minutes")).Single().Text, Does.Contain("Thành viên vắng mặt được lấy ý kiến bằng văn bản."));
            Assert.That((await office.DocumentsAsync(Year, "decision")).Single().Text, Does.Contain("Mô hình r4"));
            Assert.That(await office.DocumentsAsync(Year, "certificate"), Has.Count.EqualTo(1));
        }
    }

    private static RegistrationCommand.CastBallot Ballot(string member, string vote) => new(Id("r4"), "giay-khen-tt", member, vote);

    private static async Task ReportAsync(VariantOffice office, string period, LocalDateTime at)
    {
        foreach (var code in Codes)
        {
            await office.DoAsync("registry", new RegistrationCommand.Report(Id(code), period, at, "continue", ""));
        }
    }

    private static RegistrationId Id(string code) => new(Year, code);

    private static RegistrationCommand.Submit Paper(string code, string unit, LocalDateTime at) =>
        new(Id(code), new UnitId(unit), "collective", "new-rural", "new", VariantOffice.Form(Definition, $"Mô hình {code}"), at);
}
