using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>A year of a department (sở, ngành) as an office lives it: quarterly briefings, a paper that is returned, a quota, an appeal.</summary>
public sealed class DepartmentYearTests
{
    private const string Definition = "department-cycle";
    private static readonly CycleId Year = new("syt-2026");

    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An");

    [Test]
    public async Task A_department_lives_its_year_from_the_plan_to_the_certificates()
    {
        await using var office = await OpenedAsync();
        await RegisterAsync(office);
        await BriefingOfTheFirstQuarterAsync(office);
        await AcceptAsync(office);
        await HalfYearAsync(office);
        await ScoreAsync(office);
        await CommendAsync(office);
        await office.VerifyAsync(Year);
    }

    [Test]
    public async Task A_body_whose_documents_have_another_format_cannot_open_it()
    {
        await using var office = new VariantOffice(new LocalDate(2026, 1, 5), Definition);
        var settings = VariantOffice.Settings(2026, Owner with { Profile = "party-hd05-2026" });

        Assert.That(await office.RefusalsOfAsync("cycle-owner", new CycleCommand.Open(Year, Definition, settings)), Is.EqualTo(new[] { RefusalCodes.CycleProfile }));
    }

    private static async Task<VariantOffice> OpenedAsync()
    {
        var office = new VariantOffice(new LocalDate(2026, 1, 5), Definition);
        office.Units.AddRange(new[] { "u1", "u2", "u3" }.Select(id => new CohortUnit(new UnitId(id), $"Phòng {id}", "office", "health", null, null, null)));
        await office.DoAsync("cycle-owner", new CycleCommand.Open(Year, Definition, VariantOffice.Settings(2026, Owner)));
        await office.GoToAsync(new LocalDate(2026, 1, 20));
        await PullAsync(office, "issue-plan");
        Assert.That((await office.DocumentsAsync(Year, "plan")).Single().Document.Number, Is.EqualTo("01/KH-SYT"));
        Assert.That(await office.DeadlineAsync(Year, "decision"), Is.Null, "it is counted from a proposal that is not there yet");
        return office;
    }

    private static async Task RegisterAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 3, 2));
        foreach (var (code, unit) in new[] { ("r1", "u1"), ("r2", "u1"), ("r3", "u1"), ("r5", "u2"), ("r6", "u3") })
        {
            await office.DoAsync("registry", Paper(code, unit, new LocalDateTime(2026, 3, 2, 8, 0)));
        }

        Assert.That(
            await office.RefusalsOfAsync("registry", Paper("r4", "u1", new LocalDateTime(2026, 3, 2, 8, 30))),
            Is.EqualTo(new[] { RefusalCodes.RegistrationQuotaExceeded }), "three models a unit");
        await office.GoToAsync(new LocalDate(2026, 3, 30));
        Assert.That(
            await office.RefusalsOfAsync("registry", new RegistrationCommand.Return(Id("r5"), "Thiếu số liệu")), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        await office.DoAsync("appraiser", new RegistrationCommand.Return(Id("r5"), "Thiếu số liệu minh chứng"));
    }

    private static async Task BriefingOfTheFirstQuarterAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 3, 31), 15);
        await office.DoAsync("cycle-owner", new CycleCommand.RecordMilestone(Year, "briefing-q1", new LocalDate(2026, 3, 30), "Tập trung đôn đốc đăng ký <b>mô hình</b>."));

        var (document, text) = (await office.DocumentsAsync(Year, "briefing-conclusion")).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.Number, Is.EqualTo("01/TB-SYT"));
            Assert.That(document.Date, Is.EqualTo(new LocalDate(2026, 3, 31)));
            Assert.That(text, Does.Contain("Kết luận Giao ban quý I công tác dân vận năm 2026"));
            Assert.That(text, Does.Contain("Thời gian: ngày 30 tháng 3 năm 2026. Địa điểm: Đồng Xoài."));
            Assert.That(text, Does.Contain("có 4 mô hình được chấp nhận"), "the one that was returned is not accepted at the moment");
            Assert.That(text, Does.Contain("Kết luận: Tập trung đôn đốc đăng ký <b>mô hình</b>."), "text stays text");
            Assert.That(text, Does.Contain("Ủy ban nhân dân tỉnh (để báo cáo)").And.Contain("Các phòng, đơn vị trực thuộc"));
        }

        Assert.That(
            await office.RefusalsOfAsync("cycle-owner", new CycleCommand.RecordMilestone(Year, "briefing-q1", new LocalDate(2026, 3, 31), "")),
            Is.EqualTo(new[] { RefusalCodes.MilestoneRecordedAlready }));
    }

    private static async Task AcceptAsync(VariantOffice office)
    {
        // Registration closes by itself as its last day ends.
        await office.GoToAsync(new LocalDate(2026, 3, 31), 23, 59);
        Assert.That((await office.CycleAsync(Year)).Stage, Is.EqualTo("registration"));
        await office.GoToAsync(new LocalDate(2026, 4, 1), 0);
        Assert.That((await office.CycleAsync(Year)).Stage, Is.EqualTo("acceptance"));

        await office.GoToAsync(new LocalDate(2026, 4, 3));
        var blocked = await office.RefusedAsync("cycle-owner", new CycleCommand.Pull(Year, "accept"));
        var shown = (await office.ActionsAsync("cycle-owner", Year)).Single(a => a.Action == "pull:accept");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocked.Select(r => (r.Code, r.Vietnamese)), Is.EqualTo(new[] { (RefusalCodes.TransitionBlocked, "Còn đăng ký đã trả lại mà đơn vị chưa nộp lại.") }));
            Assert.That(shown.WhyNot, Is.EqualTo(blocked), "what is shown is what is decided");
        }

        // Five working days from 30/03 end on 06/04, after the registration deadline itself.
        var resubmit = new RegistrationCommand.Resubmit(
            Id("r5"), "collective", "economy", "new", VariantOffice.Form(Definition, "Mô hình r5 đã bổ sung"), new LocalDateTime(2026, 4, 3, 8, 0));
        await office.DoAsync("registry", resubmit);
        Assert.That((await office.RegistrationAsync(Id("r5"))).Returns!.Single().Due, Is.EqualTo(new LocalDate(2026, 4, 6)));
        Assert.That(
            await office.RefusalsOfAsync("appraiser", new RegistrationCommand.Return(Id("r5"), "Lần nữa")), Is.EqualTo(new[] { RefusalCodes.RegistrationReturnedTooOften }));
        await PullAsync(office, "accept");

        var (document, text) = (await office.DocumentsAsync(Year, "registration-list")).Single();
        Assert.That(document.Number, Is.EqualTo("02/TB-SYT"), "one series for all notices");
        Assert.That(text, Does.Contain("Mô hình r5 đã bổ sung").And.Contain("Mô hình r1"));
    }

    private static async Task HalfYearAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 6, 10));
        await ReportAsync(office, "mid-year", new LocalDateTime(2026, 6, 10, 8, 0));
        await office.GoToAsync(new LocalDate(2026, 6, 30));
        await office.DoAsync("cycle-owner", new CycleCommand.RecordMilestone(Year, "mid-year-review", new LocalDate(2026, 6, 30), "Đạt yêu cầu."));
        await office.DoAsync("cycle-owner", new CycleCommand.RecordMilestone(Year, "briefing-q2", new LocalDate(2026, 6, 30), ""));
        var second = (await office.DocumentsAsync(Year, "briefing-conclusion"))[^1].Text;
        Assert.That(second, Does.Contain("Kết luận Giao ban quý II công tác dân vận").And.Not.Contain("Kết luận: "), "each is about its own briefing, and says nothing where nothing was said");

        await PullAsync(office, "start-second-half");
        Assert.That(await office.DocumentsAsync(Year, "mid-year-report"), Has.Count.EqualTo(1));
        await office.GoToAsync(new LocalDate(2026, 7, 15));
        await office.DoAsync("cycle-owner", new CycleCommand.RecordMilestone(Year, "replication", new LocalDate(2026, 7, 15), ""));
        Assert.That(office.Notifications.Single(n => n.Topic == "announcement").Message, Does.StartWith("Đã có danh mục mô hình giao nhân rộng"));
        await office.GoToAsync(new LocalDate(2026, 9, 30));
        await office.DoAsync("cycle-owner", new CycleCommand.RecordMilestone(Year, "briefing-q3", new LocalDate(2026, 9, 30), ""));

        // 15/11/2026 is a Sunday: the deadline is Monday, and what waits for it waits until Tuesday.
        await office.GoToAsync(new LocalDate(2026, 11, 16));
        await ReportAsync(office, "annual", new LocalDateTime(2026, 11, 16, 8, 0));
        Assert.That(await office.RefusalsOfAsync("cycle-owner", Pull("skip-field-check")), Is.EqualTo(new[] { RefusalCodes.TransitionTooEarly }));
        await office.GoToAsync(new LocalDate(2026, 11, 17));
        await PullAsync(office, "skip-field-check");
    }

    private static async Task ScoreAsync(VariantOffice office)
    {
        foreach (var (code, less) in new[] { ("r1", 0m), ("r2", 10m), ("r3", 30m), ("r5", 0m), ("r6", 0m) })
        {
            await office.DoAsync("appraiser", new RegistrationCommand.Score(Id(code), VariantOffice.Sheet(Definition, less)));
        }

        await office.GoToAsync(new LocalDate(2026, 12, 1));
        await office.DoAsync("registry", new RegistrationCommand.Appeal(Id("r2"), "Đã có minh chứng mới", new LocalDateTime(2026, 12, 1, 8, 0)));
        var blocked = await office.RefusedAsync("cycle-owner", Pull("close-scoring"));
        Assert.That(blocked.Select(r => r.Vietnamese), Is.EqualTo(new[] { "Còn kiến nghị về điểm chưa được trả lời." }));
        await office.DoAsync("appraiser", new RegistrationCommand.DecideAppeal(Id("r2"), VariantOffice.Sheet(Definition), "Chấp nhận minh chứng bổ sung."));
        await office.GoToAsync(new LocalDate(2026, 12, 7));
        await PullAsync(office, "close-scoring");

        Assert.That((await office.RegistrationAsync(Id("r2"))).Conclusion!.Points!.Total, Is.EqualTo(90m), "the answer replaced the sheet");
        Assert.That((await office.RegistrationAsync(Id("r3"))).Conclusion!.IsExemplary, Is.False);
        Assert.That((await office.CycleAsync(Year)).Ranking!.Count(r => r.Award == "giay-khen-tt"), Is.EqualTo(4));
    }

    private static async Task CommendAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 12, 17));
        foreach (var code in new[] { "r1", "r2", "r5", "r6" })
        {
            foreach (var member in VariantOffice.Council)
            {
                // Four of seven are not two thirds.
                var vote = code == "r6" && member.Id is "m5" or "m6" or "m7" ? "no" : "yes";
                await office.DoAsync("council-secretary", new RegistrationCommand.CastBallot(Id(code), "giay-khen-tt", member.Id, vote));
            }
        }

        await office.GoToAsync(new LocalDate(2026, 12, 18));
        await PullAsync(office, "close-council");
        Assert.That((await office.DocumentsAsync(Year, "proposal")).Single().Document.Date, Is.EqualTo(new LocalDate(2026, 12, 18)));

        // 21, 22, 23, 24, 25, 28, 29, 30, 31 December, and after New Year's Day and a weekend the tenth: Monday, 4 January.
        Assert.That(await office.DeadlineAsync(Year, "decision"), Is.EqualTo(new LocalDate(2027, 1, 4)));
        await office.GoToAsync(new LocalDate(2027, 1, 4));
        await PullAsync(office, "commend");

        var state = await office.CycleAsync(Year);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Stage, Is.EqualTo("closed"));
            Assert.That((await office.RegistrationAsync(Id("r6"))).Vote!.Awarded, Is.False);
            Assert.That((await office.DocumentsAsync(Year, "decision")).Single().Text, Does.Contain("Mô hình r1").And.Contain(state.Checkpoint!));
            Assert.That((await office.DocumentsAsync(Year, "certificate")).Select(d => d.Document.Number), Is.EqualTo(new[] { "01/GK-SYT", "02/GK-SYT", "03/GK-SYT" }));
            Assert.That(state.Milestones!.Select(m => m.Milestone), Is.EqualTo(new[] { "briefing-q1", "mid-year-review", "briefing-q2", "replication", "briefing-q3" }));
        }
    }

    private static async Task ReportAsync(VariantOffice office, string period, LocalDateTime at)
    {
        foreach (var code in new[] { "r1", "r2", "r3", "r5", "r6" })
        {
            await office.DoAsync("registry", new RegistrationCommand.Report(Id(code), period, at, "continue", "Đúng tiến độ"));
        }
    }

    private static RegistrationId Id(string code) => new(Year, code);

    private static RegistrationCommand.Submit Paper(string code, string unit, LocalDateTime at) =>
        new(Id(code), new UnitId(unit), "collective", "economy", "new", VariantOffice.Form(Definition, $"Mô hình {code}"), at);

    private static CycleCommand.Pull Pull(string trigger) => new(Year, trigger);

    private static Task PullAsync(VariantOffice office, string trigger) => office.DoAsync("cycle-owner", Pull(trigger));
}
