using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>A provincial Party board and its communes: the tree of plans, thresholds by area, a secret ballot, awards by percentage.</summary>
public sealed class PartyTreeTests
{
    private const string Definition = "party-provincial-cycle";
    private static readonly CycleId Province = new("tinh-2026");
    private static readonly string[] Communes = ["xa-a-2026", "xa-b-2026", "xa-c-2026"];

    private static readonly OwnerBody Board =
        new("Ban Tuyên giáo và Dân vận", "Tỉnh ủy Bình Phước", "BTGDVTU", "Đồng Xoài", "party-hd05-2026", "TRƯỞNG BAN", "Trần Thị Bình");

    private static readonly OwnerBody Committee = new("Ban Xây dựng Đảng", "Đảng ủy xã Lộc An", "BXDĐ", "Lộc An", "party-hd05-2026", "TRƯỞNG BAN", "Lê Văn Chính");

    [Test]
    public async Task A_province_and_its_communes_live_a_year()
    {
        await using var office = await OpenedAsync(2026, Province);
        await PlansAsync(office);
        await RegisterAsync(office);
        await ReviewAsync(office);
        await ScoreAsync(office);
        await VoteAsync(office);
        foreach (var cycle in Communes.Select(c => new CycleId(c)).Prepend(Province))
        {
            await office.VerifyAsync(cycle);
        }
    }

    [Test]
    public async Task The_district_board_may_register_until_its_last_day_and_not_after()
    {
        var year = new CycleId("tinh-2025");
        await using var office = await OpenedAsync(2025, year);
        await office.DoAsync("board", new CycleCommand.ExtendDeadline(year, "registration", new LocalDate(2025, 7, 15), "QĐ số 12-QĐ/TU"));
        await office.GoToAsync(new LocalDate(2025, 6, 30));
        await office.DoAsync("district-board", Paper(year, "h1", "h1", new LocalDateTime(2025, 6, 30, 8, 0)));
        await office.GoToAsync(new LocalDate(2025, 7, 1));

        Assert.That(
            await office.RefusalsOfAsync("district-board", Paper(year, "h2", "c1", new LocalDateTime(2025, 7, 1, 8, 0))), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        Assert.That(
            await office.RefusalsOfAsync("registry", Paper(year, "h3", "h1", new LocalDateTime(2025, 7, 1, 8, 0))), Is.EqualTo(new[] { RefusalCodes.RegistrationUnknownUnit }),
            "the district takes no part any more either");
        await office.DoAsync("registry", Paper(year, "h4", "c1", new LocalDateTime(2025, 7, 1, 8, 0)));
    }

    private static async Task<VariantOffice> OpenedAsync(int year, CycleId cycle)
    {
        var office = new VariantOffice(new LocalDate(year, 1, 6), Definition, "annual-cycle");
        office.Units.AddRange(
        [
            new(new UnitId("c1"), "Đảng ủy xã Đắk Nhau", "commune", "party", null, null, null, "mountain"),
            new(new UnitId("c2"), "Đảng ủy phường Bình Phước", "commune", "party", null, null, null, "lowland"),
            new(new UnitId("h1"), "Ban Dân vận Huyện ủy Bù Đăng", "district", "party", null, null, null, "mountain"),
            .. Enumerable.Range(1, 5).Select(i => new CohortUnit(new UnitId($"b{i}"), $"Đảng ủy khối {i}", "bloc", "party", null, null, null, "lowland")),
        ]);
        await office.DoAsync("board", new CycleCommand.Open(cycle, Definition, VariantOffice.Settings(year, Board)));
        await office.GoToAsync(new LocalDate(year, 1, 15));
        await office.DoAsync("board", new CycleCommand.Pull(cycle, "issue-plan"));
        return office;
    }

    private static async Task PlansAsync(VariantOffice office)
    {
        var (plan, text) = (await office.DocumentsAsync(Province, "plan")).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Number, Is.EqualTo("01-KH/BTGDVTU"));
            Assert.That(text, Does.Contain("Riêng địa bàn “Xã miền núi, đặc biệt khó khăn”: đạt từ 75 điểm trở lên được xét công nhận, từ 85 điểm trở lên được xét tiêu biểu."));
            Assert.That(text, Does.Not.Contain("Riêng địa bàn “Địa bàn còn lại”"), "what holds everywhere is said once");
            Assert.That(text, Does.Contain("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể không quá 2% số mô hình được công nhận"));
            Assert.That(await office.DeadlineAsync(Province, "communePlans"), Is.EqualTo(new LocalDate(2026, 2, 12)), "20 working days after the plan");
        }

        var reference = new PlanReference(plan.Number, plan.Date, "Ban Tuyên giáo và Dân vận Tỉnh ủy", Province);
        foreach (var wrong in new[] { reference with { Number = "02-KH/BTGDVTU" }, reference with { Date = plan.Date.PlusDays(1) }, reference with { Cycle = new CycleId("tinh-2027") }, reference with { Number = "Kế hoạch số 1" } })
        {
            Assert.That(await office.RefusalsOfAsync("cycle-owner", Open(Communes[0], wrong)), Is.EqualTo(new[] { RefusalCodes.CycleParentPlan }), wrong.ToString());
        }

        await office.GoToAsync(new LocalDate(2026, 1, 26));
        foreach (var commune in Communes)
        {
            await office.DoAsync("cycle-owner", Open(commune, reference));
            await office.DoAsync("cycle-owner", new CycleCommand.Pull(new CycleId(commune), "issue-plan"));
        }

        var children = new List<string>();
        await foreach (var child in office.Queries.SubordinateCyclesAsync(Province))
        {
            children.Add(child.Id.Value);
        }

        Assert.That(children, Is.EqualTo(Communes));
        var (own, ownText) = (await office.DocumentsAsync(new CycleId(Communes[0]), "plan")).Single();
        Assert.That(own.Number, Is.EqualTo("01-KH/BXDĐ"));
        Assert.That(ownText, Does.Contain("Thực hiện Kế hoạch số 01-KH/BTGDVTU, ngày 15/01/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy; để triển khai"));

        await office.GoToAsync(new LocalDate(2026, 2, 12));
        await office.DoAsync("board", new CycleCommand.RecordMilestone(Province, "commune-plans", new LocalDate(2026, 2, 12), "3/3 xã"));
    }

    private static async Task RegisterAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 3, 10));
        Assert.That(
            await office.RefusalsOfAsync("district-board", Paper(Province, "h1", "h1", new LocalDateTime(2026, 3, 10, 8, 0))), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        for (var i = 1; i <= 50; i++)
        {
            await office.DoAsync("registry", Paper(Province, Code(i), $"b{1 + (i % 5)}", new LocalDateTime(2026, 3, 10, 8, 0)));
        }

        await office.DoAsync("registry", Paper(Province, "mountain", "c1", new LocalDateTime(2026, 3, 10, 8, 0)));
        await office.DoAsync("registry", Paper(Province, "lowland", "c2", new LocalDateTime(2026, 3, 10, 8, 0)));
        await office.GoToAsync(new LocalDate(2026, 4, 15));
        await office.DoAsync("board", new CycleCommand.Pull(Province, "close-registration"));
    }

    private static async Task ReviewAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 6, 10));
        await ReportAsync(office, "mid-year", new LocalDateTime(2026, 6, 10, 8, 0));
        await office.GoToAsync(new LocalDate(2026, 6, 16));
        await office.DoAsync("board", new CycleCommand.Pull(Province, "review"));
        await office.GoToAsync(new LocalDate(2026, 10, 15));
        await office.DoAsync("board", new CycleCommand.RecordMilestone(Province, "traditional-day", new LocalDate(2026, 10, 15), ""));
        await office.GoToAsync(new LocalDate(2026, 11, 10));
        await ReportAsync(office, "annual", new LocalDateTime(2026, 11, 10, 8, 0));
        await office.GoToAsync(new LocalDate(2026, 11, 17));
        await office.DoAsync("board", new CycleCommand.Pull(Province, "start-scoring"));
        Assert.That(
            (await office.RefusedAsync("board", new CycleCommand.Pull(Province, "close-scoring"))).Select(r => r.Vietnamese),
            Is.EqualTo(new[] { "Chưa có mô hình nào được thẩm định đủ điểm." }));
    }

    private static async Task ScoreAsync(VariantOffice office)
    {
        // Of a hundred points ten are kept for the upper level, so a full sheet is ninety. The first two are equal, and so are those at places five to seven.
        decimal[] upper = [9, 9, 8, 7, 6, 6, 6, 5];
        for (var i = 1; i <= 50; i++)
        {
            await ScoreAsync(Code(i), i <= upper.Length ? 0 : 5, i <= upper.Length ? upper[i - 1] : 0);
        }

        await ScoreAsync("mountain", 16, 0);
        await ScoreAsync("lowland", 16, 0);

        // The council wants to see something again: back to the field, and once more to the points.
        await office.DoAsync("board", new CycleCommand.Pull(Province, "return-to-field"));
        Assert.That(office.Notifications.Last(n => n.Topic == "announcement").Roles, Is.EqualTo(new[] { "appraiser" }));
        await office.DoAsync("board", new CycleCommand.Pull(Province, "start-scoring"));
        await office.GoToAsync(new LocalDate(2026, 12, 7));
        await office.DoAsync("board", new CycleCommand.Pull(Province, "close-scoring"));

        var (mountain, lowland) = ((await State("mountain")).Conclusion!, (await State("lowland")).Conclusion!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((mountain.Points!.Total, mountain.Outcome), Is.EqualTo((75.6m, "recognised")));
            Assert.That((lowland.Points!.Total, lowland.Outcome), Is.EqualTo((75.6m, "not-recognised")), "the same points, another area");
        }

        Task<RegistrationState> State(string code) => office.RegistrationAsync(new RegistrationId(Province, code));

        Task ScoreAsync(string code, decimal less, decimal points) => office.DoAsync("appraiser", new RegistrationCommand.Score(
            new RegistrationId(Province, code),
            [.. VariantOffice.Sheet(Definition, less), .. points > 0 ? [new ScoreLine("U", "upper", "m1", points, "")] : Array.Empty<ScoreLine>()]));
    }

    private static async Task VoteAsync(VariantOffice office)
    {
        // 51 collectives are recognised. 2 % are one place, for which two are equal: neither gets it. 10 % are five, and the equals at the fifth are all in.
        var ranking = (await office.CycleAsync(Province)).Ranking!;
        var proposed = ranking.Where(r => r.Award is not null).ToList();
        Assert.That(proposed.Select(r => (r.Registration, r.Award)), Is.EqualTo(Enumerable.Range(1, 7).Select(i => (Code(i), "giay-khen-tt"))));

        await office.GoToAsync(new LocalDate(2026, 12, 15));
        var first = new RegistrationId(Province, Code(1));
        Assert.That(
            await office.RefusalsOfAsync("council-secretary", new RegistrationCommand.CastBallot(first, "giay-khen-tt", "m1", "yes")),
            Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }), "nobody says who voted how");
        string[] present = ["m1", "m2", "m3", "m4", "m5", "m6"];
        Assert.That(
            await office.RefusalsOfAsync("council-secretary", new RegistrationCommand.RecordTally(first, "giay-khen-tt", present, 5, 2, 0)),
            Is.EqualTo(new[] { RefusalCodes.TallyInvalid }), "seven ballots of six members");
        foreach (var (code, i) in proposed.Select((r, i) => (r.Registration, i)))
        {
            // Four of six present are two thirds of those, but not of the seven members.
            var yes = i == 1 ? 4 : 5;
            await office.DoAsync("council-secretary", new RegistrationCommand.RecordTally(new RegistrationId(Province, code), "giay-khen-tt", present, yes, 6 - yes, 0));
        }

        await office.GoToAsync(new LocalDate(2026, 12, 21));
        await office.DoAsync("board", new CycleCommand.Pull(Province, "commend"));
        var minutes = (await office.DocumentsAsync(Province, "council-minutes")).Single().Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await office.CycleAsync(Province)).Stage, Is.EqualTo("closed"));
            Assert.That((await office.RegistrationAsync(new RegistrationId(Province, Code(2)))).Vote!.Awarded, Is.False);
            Assert.That(minutes, Does.Contain("Hội đồng bỏ phiếu kín.").And.Contain("ít nhất 2/3 số thành viên được tham gia bỏ phiếu đồng ý"));
            Assert.That(minutes, Does.Contain("Tỷ lệ (%) tính trên số thành viên được bỏ phiếu").And.Contain("có mặt 06, vắng 01"));
            Assert.That(await office.DocumentsAsync(Province, "certificate"), Has.Count.EqualTo(6));
            Assert.That((await office.DocumentsAsync(Province, "certificate"))[0].Text, Does.Contain("TRƯỞNG BAN TUYÊN GIÁO VÀ DÂN VẬN"));
        }
    }

    private static async Task ReportAsync(VariantOffice office, string period, LocalDateTime at)
    {
        foreach (var code in Enumerable.Range(1, 50).Select(Code).Append("mountain").Append("lowland"))
        {
            await office.DoAsync("registry", new RegistrationCommand.Report(new RegistrationId(Province, code), period, at, "continue", ""));
        }
    }

    private static string Code(int number) => FormattableString.Invariant($"m{number:D2}");

    private static CycleCommand.Open Open(string commune, PlanReference parent) =>
        new(new CycleId(commune), "annual-cycle", VariantOffice.Settings(2026, Committee) with { ParentPlan = parent });

    private static RegistrationCommand.Submit Paper(CycleId cycle, string code, string unit, LocalDateTime at) =>
        new(new RegistrationId(cycle, code), new UnitId(unit), "collective", "economy", "new", VariantOffice.Form(Definition, $"Mô hình {code}"), at);
}
