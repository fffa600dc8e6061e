using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Tests.History;

/// <summary>The year that version 0.1 played and recorded.</summary>
internal static class FirstYear
{
    public static async Task PlayAsync(AnOffice office)
    {
        office.Clock.Now = AYear.At(1, 2);
        await office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings with { UpperLevelReserve = 5, Calendar = new CalendarData { Off = [new(2024, 4, 29)], Working = [new(2024, 5, 4)] } }));
        await office.PullAsync(AYear.Id, "issue-plan", AYear.At(1, 16));
        office.Clock.Now = AYear.At(3, 2);
        await office.DoAsync(new CycleCommand.ChangeCohort(AYear.Id, [AYear.Unit("u05")], "Quyết định 12/QĐ-SYT"));
        await office.DoAsync(new CycleCommand.ExtendDeadline(AYear.Id, "registration", new(2024, 4, 6), "Quyết định 13/QĐ-SYT"));
        foreach (var (code, unit) in new[] { ("r1", "u01"), ("r2", "u02"), ("r3", "u03"), ("r4", "u05"), ("r5", "u03") })
        {
            await office.DoAsync(AYear.Submit(code, unit) with
            {
                Kind = code == "r4" ? "individual" : "collective",
                Form = AYear.FormItems.ToDictionary(i => i, i => $"{i} của mô hình \"{code}\" <&> 😀"),
            });
        }

        Assert.That(await office.SendAsync(AYear.Submit("r6", "u99")), Is.TypeOf<Outcome.Refused>());
        await office.DoAsync(new RegistrationCommand.Withdraw(AYear.Registration("r5"), "Trùng nhiệm vụ"));
        await office.PullAsync(AYear.Id, "close-registration", AYear.At(4, 9));
        office.Clock.Now = AYear.At(11, 20);
        await office.PumpAsync();
        foreach (var code in new[] { "r1", "r2", "r4" })
        {
            await office.DoAsync(new RegistrationCommand.Report(AYear.Registration(code), "mid-year", new(2024, 6, 10, 8, 0), "continue", "Đạt kế hoạch"));
            await office.DoAsync(new RegistrationCommand.Report(AYear.Registration(code), "annual", new(2024, 11, code == "r4" ? 18 : 10, 8, 0), "adjust", "Đạt"));
        }

        await office.DoAsync(new RegistrationCommand.Report(AYear.Registration("r3"), "mid-year", new(2024, 6, 11, 8, 0), "discontinue", "Không thực hiện được"));
        await office.PullAsync(AYear.Id, "start-scoring", AYear.At(11, 21));
        foreach (var (code, unit) in new[] { ("r1", "u01"), ("r2", "u02"), ("r4", "u05") })
        {
            await office.DoAsync(new RegistrationCommand.Score(AYear.Registration(code),
            [
                .. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "self", unit, i.Max, "")),
                .. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m3", i.Max, "")),
                .. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m4", i.Max - 0.25m, "")),
                new("U", "upper", "m5", 4.75m, ""),
            ]));
        }

        await office.DoAsync(new RegistrationCommand.Disqualify(AYear.Registration("r2"), "disciplined", "Kết luận 01-KL/ĐU"));
        await office.PullAsync(AYear.Id, "close-scoring", AYear.At(12, 5));
        foreach (var (code, award) in new[] { ("r1", "gk-tt"), ("r4", "gk-cn") })
        {
            foreach (var member in AYear.Council.Skip(1).Take(code == "r1" ? 6 : 3))
            {
                await office.DoAsync(new RegistrationCommand.CastBallot(AYear.Registration(code), award, member.Id, member.Id == "m7" ? "abstain" : "yes"));
            }
        }

        await office.PullAsync(AYear.Id, "commend", AYear.At(12, 16));
    }
}
