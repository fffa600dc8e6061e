using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>A year driven through the engine on a definition an administrator changed.</summary>
internal sealed class VariantYear : IAsyncDisposable
{
    private VariantYear(AnOffice office) => Office = office;

    public AnOffice Office { get; }

    /// <summary>Opens the year, and registration with it.</summary>
    public static async Task<VariantYear> OpenAsync(CycleSettings settings, params Action<JsonObject>[] changes)
    {
        var year = new VariantYear(new AnOffice(definitions: AYear.Json(changes)));
        await year.Office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", settings));
        await year.Office.PullAsync(AYear.Id, "issue-plan", AYear.At(1, 16));
        year.Office.Clock.Now = AYear.At(3, 2);
        return year;
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    public Task SubmitAsync(string code, string unit, string kind = "collective") => Office.DoAsync(AYear.Submit(code, unit) with
    {
        Kind = kind,
        Form = new Dictionary<string, string>(AYear.Submit(code, unit).Form) { ["name"] = $"Mô hình {code}" },
    });

    public Task CloseRegistrationAsync() => Office.PullAsync(AYear.Id, "close-registration", AYear.At(4, 3));

    /// <summary>Reports; both periods in time unless something else is said.</summary>
    public async Task ReportAsync(string code, LocalDate? midYear = null, bool hasMidYear = true)
    {
        Office.Clock.Now = AYear.At(11, 14);
        if (hasMidYear)
        {
            await Report("mid-year", midYear ?? new LocalDate(AYear.Year, 6, 1));
        }

        await Report("annual", new LocalDate(AYear.Year, 11, 1));

        Task Report(string period, LocalDate day) =>
            Office.DoAsync(new RegistrationCommand.Report(AYear.Registration(code), period, day.At(new LocalTime(8, 0)), "continue", "Tốt"));
    }

    public Task StartScoringAsync() => Office.PullAsync(AYear.Id, "start-scoring", AYear.At(11, 18));

    public Task<Outcome> ScoreAsync(string code, params (string Item, decimal Points)[] points) => Office.SendAsync(
        new RegistrationCommand.Score(AYear.Registration(code), [.. points.Select(p => new ScoreLine(p.Item, "verifier", "m3", p.Points, "Đã kiểm tra"))])).AsTask();

    public Task CloseScoringAsync() => Office.PullAsync(AYear.Id, "close-scoring", AYear.At(12, 2));

    /// <summary>A year up to the vote on r1 of u01, which has all the points there are.</summary>
    public static async Task<VariantYear> UpToTheVoteAsync(CycleSettings settings, params Action<JsonObject>[] changes)
    {
        var year = await OpenAsync(settings, changes);
        await year.SubmitAsync("r1", "u01");
        await year.CloseRegistrationAsync();
        await year.ReportAsync("r1");
        await year.StartScoringAsync();
        await year.ScoreAsync("r1", [.. AYear.BuiltIn.Items.Values.Select(i => (i.Id, i.Max))]);
        await year.CloseScoringAsync();
        return year;
    }

    public Task CommendAsync() => Office.PullAsync(AYear.Id, "commend", AYear.At(12, 10));

    public Task<Outcome> BallotAsync(string member, string vote, bool? inWriting = null) =>
        Office.SendAsync(new RegistrationCommand.CastBallot(AYear.Registration("r1"), "gk-tt", member, vote, inWriting)).AsTask();

    public Task<RegistrationState> StateAsync(string code) => Office.RegistrationAsync(AYear.Registration(code));

    /// <summary>The documents issued, with their text.</summary>
    public async Task<IReadOnlyList<(StoredDocument Document, string Html)>> DocumentsAsync(string kind)
    {
        var found = new List<(StoredDocument, string)>();
        await foreach (var document in Office.Queries.DocumentsAsync(AYear.Id))
        {
            if (document.Kind == kind)
            {
                found.Add((document, Encoding.UTF8.GetString((await Office.Queries.DocumentContentAsync(document.Id))!)));
            }
        }

        return found;
    }

    public async Task VerifyAsync() => Assert.That((await Office.Audit.VerifyAsync(AYear.Id)).IsVerified, Is.True);
}
