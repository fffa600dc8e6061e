using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>A programme of five years from 2026: reports each year, models that join later, a review after three years.</summary>
public sealed class ProgrammeTests
{
    private const string Definition = "multi-year-programme";
    private static readonly CycleId Programme = new("dvk-2026-2030");
    private static readonly CycleId Earlier = new("dvk-2025");

    private static readonly OwnerBody Owner =
        new("Ban Chỉ đạo phong trào thi đua “Dân vận khéo”", "Tỉnh ủy", "BCĐ", "Đồng Xoài", "state-nd30", "TRƯỞNG BAN", "Nguyễn Văn An");

    [Test]
    public async Task A_programme_runs_five_years()
    {
        await using var office = new VariantOffice(new LocalDate(2025, 1, 6), Definition, "annual-cycle");
        office.Units.AddRange(new[] { "u1", "u2" }.Select(id => new CohortUnit(new UnitId(id), $"Xã {id}", "commune", "party", null, null, null)));
        await EarlierYearAsync(office);
        await OpenAsync(office);
        await FirstYearsAsync(office);
        await ThreeYearReviewAsync(office);
        await LastYearsAsync(office);
        await office.VerifyAsync(Programme);
    }

    private static async Task EarlierYearAsync(VariantOffice office)
    {
        await office.DoAsync("cycle-owner", new CycleCommand.Open(Earlier, "annual-cycle", VariantOffice.Settings(2025, Owner)));
        await office.DoAsync("cycle-owner", new CycleCommand.Pull(Earlier, "issue-plan"));
        await office.GoToAsync(new LocalDate(2025, 3, 3));
        await office.DoAsync("registry", new RegistrationCommand.Submit(
            new RegistrationId(Earlier, "old"), new UnitId("u1"), "collective", "economy", "new", VariantOffice.Form("annual-cycle", "Tuyến đường tự quản"), new LocalDateTime(2025, 3, 3, 8, 0)));
    }

    private static async Task OpenAsync(VariantOffice office)
    {
        await office.GoToAsync(new LocalDate(2026, 1, 5));
        await office.DoAsync("programme-owner", new CycleCommand.Open(Programme, Definition, VariantOffice.Settings(2026, Owner)));
        Assert.That(await office.DeadlineAsync(Programme, "threeYearReview"), Is.EqualTo(new LocalDate(2029, 1, 5)), "three years after the programme was opened");
        Assert.That(await office.DeadlineAsync(Programme, "year5Report"), Is.EqualTo(new LocalDate(2030, 12, 2)), "30/11/2030 is a Saturday");
        await office.GoToAsync(new LocalDate(2026, 1, 15));
        await office.DoAsync("programme-owner", new CycleCommand.Pull(Programme, "issue-plan"));
        Assert.That((await office.DocumentsAsync(Programme, "programme-plan")).Single().Text, Does.Contain("giai đoạn 2026-2030"));

        await office.GoToAsync(new LocalDate(2026, 2, 2));
        var carried = Paper("carried", "u1", new LocalDateTime(2026, 2, 2, 8, 0)) with { Origin = "carried-over", CarriedFrom = new RegistrationId(Earlier, "old") };
        Assert.That(
            await office.RefusalsOfAsync("registry", carried with { Registration = Id("x1"), Unit = new UnitId("u2") }), Is.EqualTo(new[] { RefusalCodes.RegistrationUnknownPredecessor }),
            "another unit's model");
        Assert.That(
            await office.RefusalsOfAsync("registry", carried with { Registration = Id("x2"), CarriedFrom = new RegistrationId(Earlier, "none") }),
            Is.EqualTo(new[] { RefusalCodes.RegistrationUnknownPredecessor }));
        await office.DoAsync("registry", carried);
        await office.DoAsync("registry", Paper("silent", "u2", new LocalDateTime(2026, 2, 2, 8, 0)));
        await office.DoAsync("registry", Paper("ended", "u2", new LocalDateTime(2026, 2, 2, 8, 0)));
        Assert.That((await office.RegistrationAsync(Id("carried"))).CarriedFrom, Is.EqualTo(new RegistrationId(Earlier, "old")));
    }

    private static async Task FirstYearsAsync(VariantOffice office)
    {
        await ReportAsync(office, 1, "carried", "ended");
        await office.GoToAsync(new LocalDate(2027, 2, 1));
        await office.DoAsync("registry", Paper("later", "u1", new LocalDateTime(2027, 2, 1, 8, 0)));
        await ReportAsync(office, 2, "carried", "later", "silent");
        await office.DoAsync("registry", new RegistrationCommand.Report(Id("ended"), "year-2", new LocalDateTime(2027, 11, 22, 8, 0), "discontinue", "Không còn phù hợp"));
        await ReportAsync(office, 3, "carried", "later", "silent");
        Assert.That(
            await office.RefusalsOfAsync("registry", new RegistrationCommand.Report(Id("ended"), "year-3", new LocalDateTime(2028, 11, 20, 8, 0), "continue", "")),
            Is.EqualTo(new[] { RefusalCodes.ReportDiscontinued }));
    }

    private static async Task ThreeYearReviewAsync(VariantOffice office)
    {
        Assert.That(
            await office.RefusalsOfAsync("programme-owner", new CycleCommand.RecordMilestone(Programme, "three-year-conference", new LocalDate(2028, 11, 20), "")),
            Is.EqualTo(new[] { RefusalCodes.StageNotAccepting }));
        await office.GoToAsync(new LocalDate(2028, 12, 5));
        await office.DoAsync("programme-owner", new CycleCommand.Pull(Programme, "review"));
        Assert.That(
            (await office.DocumentsAsync(Programme, "three-year-report")).Single().Text,
            Does.Contain("Có 6 lượt đăng ký; 4 mô hình được chấp nhận, gồm 4 mô hình tập thể và 0 mô hình cá nhân; 1 mô hình dừng thực hiện qua rà soát."));
        await office.GoToAsync(new LocalDate(2029, 1, 5));
        await office.DoAsync("programme-owner", new CycleCommand.RecordMilestone(Programme, "three-year-conference", new LocalDate(2029, 1, 5), "Tiếp tục 3 mô hình."));
        await office.DoAsync("programme-owner", new CycleCommand.Pull(Programme, "continue"));
    }

    private static async Task LastYearsAsync(VariantOffice office)
    {
        await ReportAsync(office, 4, "carried", "later", "silent");
        await ReportAsync(office, 5, "carried", "later", "silent");
        await office.GoToAsync(new LocalDate(2030, 12, 3));
        await office.DoAsync("programme-owner", new CycleCommand.Pull(Programme, "start-scoring"));
        foreach (var code in new[] { "carried", "later", "silent" })
        {
            await office.DoAsync("council-secretary", new RegistrationCommand.Score(Id(code), VariantOffice.Sheet(Definition)));
        }

        await office.GoToAsync(new LocalDate(2030, 12, 20));
        await office.DoAsync("programme-owner", new CycleCommand.Pull(Programme, "close-scoring"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await PointsAsync("carried"), Is.EqualTo(90m));
            Assert.That(await PointsAsync("later"), Is.EqualTo(90m), "it was not there in the first year and owes no report of it");
            Assert.That(await PointsAsync("silent"), Is.EqualTo(89m), "it was there and did not report");
        }

        foreach (var code in new[] { "carried", "later" })
        {
            foreach (var member in VariantOffice.Council)
            {
                await office.DoAsync("council-secretary", new RegistrationCommand.CastBallot(Id(code), "bang-khen-tt", member.Id, "yes"));
            }
        }

        await office.GoToAsync(new LocalDate(2030, 12, 27));
        await office.DoAsync("programme-owner", new CycleCommand.Pull(Programme, "commend"));
        Assert.That((await office.CycleAsync(Programme)).Stage, Is.EqualTo("closed"));
        Assert.That((await office.DocumentsAsync(Programme, "certificate")).Select(d => d.Document.Number), Is.EqualTo(new[] { "01/GK-BCĐ", "02/GK-BCĐ" }));

        async Task<decimal?> PointsAsync(string code) => (await office.RegistrationAsync(Id(code))).Conclusion!.Points!.Total;
    }

    private static async Task ReportAsync(VariantOffice office, int year, params string[] codes)
    {
        var day = new LocalDate(2025 + year, 11, 20);
        await office.GoToAsync(day.PlusDays(2));
        foreach (var code in codes)
        {
            await office.DoAsync("registry", new RegistrationCommand.Report(
                Id(code), FormattableString.Invariant($"year-{year}"), day.At(new LocalTime(8, 0)), "continue", "Duy trì tốt"));
        }
    }

    private static RegistrationId Id(string code) => new(Programme, code);

    private static RegistrationCommand.Submit Paper(string code, string unit, LocalDateTime at) =>
        new(Id(code), new UnitId(unit), "collective", "economy", "new", VariantOffice.Form(Definition, $"Mô hình {code}"), at);
}
