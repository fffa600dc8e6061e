using AnnualCycle.Display;
using AnnualCycle.Input;
using AnnualCycle.Office;
using AnnualCycle.Output;
using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace AnnualCycle.Run;

/// <summary>
/// Runs a year as an office would: papers are entered, deadlines pass, triggers are pulled. Everything goes through the library's public API.
/// Killed at any moment and started again on the same folder, it goes on where it was.
/// </summary>
public sealed class YearRun(
    IWorkflowEngine engine,
    IWorkflowPump pump,
    IWorkflowQueries queries,
    IWorkflowAudit audit,
    PreviewFolder previews,
    OfficeDirectory directory,
    Year year,
    IDisplay display,
    IStageArrival? arrival = null)
{
    private const int MaxTurnsBetweenStages = 20;

    private readonly YearFolder _folder = year.Folder;
    private readonly CycleId _cycle = year.Cycle;
    private readonly RefusalList _refusals = new();
    private bool _isPrepared;

    /// <summary>
    /// Reads the directory of units, and sets the clock to where a year that was interrupted stood: what was left to be done is carried out at the instant it
    /// belongs to, or a document of December would bear a date in January. A host that starts workers of its own calls it before; otherwise the run does.
    /// </summary>
    public async Task PrepareAsync()
    {
        directory.Units = await display.StepAsync("Đọc danh bạ đơn vị", progress => Task.FromResult(ReadUnits(progress)));
        if (await queries.CycleAsync(_cycle) is { Stages: [.., var stage] })
        {
            year.Clock.MoveTo(stage.Left ?? stage.Entered);
        }

        _isPrepared = true;
    }

    /// <summary>Runs the year and writes its results.</summary>
    /// <returns>What summary.json says.</returns>
    public async Task<Summary> RunAsync()
    {
        var time = new YearClock(year.Clock, year.File.Settings, year.Zone);
        var papers = new PaperEntry(engine, _cycle, _refusals);
        if (!_isPrepared)
        {
            await PrepareAsync();
        }

        await RetryIncidentsAsync();
        await OpenAsync();
        await InputRecord.KeepAsync(_folder, year.Output);
        await PlanAsync(time);
        await RegisterAsync(time, papers);
        await ReviewAsync(time, papers);
        await ScoreAsync(time, papers);
        await CommendAsync(time, papers);
        return await ReportAsync(papers);
    }

    // What made an effect fail may have been mended since the last run: a full disk, a file that was open elsewhere.
    private async Task RetryIncidentsAsync()
    {
        foreach (var incident in await pump.IncidentsAsync())
        {
            await pump.RetryAsync(incident.Id);
        }
    }

    private Task OpenAsync() => DoAsync(new CycleCommand.Open(_cycle, year.File.Definition, year.File.Settings), "open");

    private async Task PlanAsync(YearClock time)
    {
        // The plan is out before anything can be due; normally by the middle of January.
        var deadline = await DeadlineAsync("registration");
        if (deadline.Date > new LocalDate(year.File.Settings.Year, 1, 16))
        {
            time.ToMorningOf(1, 16);
        }

        await PullAsync("issue-plan", "Ban hành kế hoạch");
    }

    private async Task RegisterAsync(YearClock time, PaperEntry papers)
    {
        time.Past(Last(_folder.ReadRegistrations(), r => r.SubmittedAt));
        await PumpAsync();
        await display.StepAsync("Đăng ký mô hình", progress => papers.RegistrationsAsync(_folder.ReadRegistrations(), progress));
        time.ToMorningAfter(await DeadlineAsync("registration"));
        await PullAsync("close-registration", "Chốt danh mục mô hình");
    }

    private async Task ReviewAsync(YearClock time, PaperEntry papers)
    {
        time.Past(Last(_folder.ReadReports(), r => r.ReportedAt));
        await PumpAsync();
        await display.StepAsync("Báo cáo, sơ kết", progress => papers.ReportsAsync(_folder.ReadReports(), progress));
        time.ToMorningAfter(await DeadlineAsync("midYearReport"));
        time.ToMorningAfter(await DeadlineAsync("annualReport"));
        await PullAsync("start-scoring", "Kết thúc kỳ báo cáo");
    }

    private async Task ScoreAsync(YearClock time, PaperEntry papers)
    {
        await display.StepAsync("Chấm điểm, thẩm định", progress => papers.ScoresAsync(_folder.ReadScores(), progress));
        await display.StepAsync("Điều kiện loại", progress => papers.DisqualificationsAsync(_folder.ReadDisqualifications(), progress));
        time.ToMorningOf(12, 5);
        await PullAsync("close-scoring", "Kết luận điểm, xếp loại");
    }

    private async Task CommendAsync(YearClock time, PaperEntry papers)
    {
        time.ToMorningOf(12, 15);
        await display.StepAsync("Hội đồng bỏ phiếu", progress => papers.BallotsAsync(_folder.ReadBallots(), progress));
        await PullAsync("commend", "Khen thưởng");
    }

    private async Task<Summary> ReportAsync(PaperEntry papers)
    {
        var report = await display.StepAsync("Kiểm tra nhật ký (audit verify)", async _ => await audit.VerifyAsync(_cycle));
        var cycle = (await queries.CycleAsync(_cycle))!;
        var states = new Dictionary<string, RegistrationState>(StringComparer.Ordinal);
        await foreach (var state in queries.RegistrationsAsync(_cycle))
        {
            // Only what the results show is kept; the texts and score lines of a province would fill the memory.
            states.Add(state.Id.Code, state with { Form = new Dictionary<string, string>(), Scores = [], Reports = [], Ballots = [] });
        }

        var accepted = papers.Accepted.Select(id => states[PaperId.ToCode(id)]).ToList();
        await ResultsFile.WriteAsync(Path.Combine(year.Output, "results.csv"), cycle, papers.Accepted.Zip(accepted));
        await _refusals.WriteAsync(Path.Combine(year.Output, "refusals.csv"));
        await WriteAuditAsync(Path.Combine(year.Output, "audit.jsonl"));
        var documents = new List<StoredDocument>();
        await foreach (var document in queries.DocumentsAsync(_cycle))
        {
            documents.Add(document);
        }

        await previews.WriteAsync(documents);

        var summary = Summary.Of(cycle, year.Definition, papers.Registered, accepted, documents, await queries.CommandsAsync(_cycle), _refusals.Count, report);
        await summary.WriteAsync(Path.Combine(year.Output, "summary.json"));
        foreach (var finding in report.Findings)
        {
            display.Say($"{finding.Code}: {finding.Stream} {finding.Sequence}: {finding.Message}");
        }

        return summary;
    }

    private Task WriteAuditAsync(string path) => OutputFile.WriteAsync(path, async writer =>
    {
        await foreach (var line in audit.ExportAsync(_cycle))
        {
            await writer.WriteLineAsync(line);
        }
    });

    private List<CohortUnit> ReadUnits(Action<int> progress)
    {
        var units = new List<CohortUnit>();
        foreach (var row in _folder.ReadUnits())
        {
            if (row.Value is { } unit)
            {
                units.Add(unit);
                progress(units.Count);
            }
            else
            {
                _refusals.Add(row.File, row.Line, RefusalList.Unreadable);
            }
        }

        return units;
    }

    private static LocalDateTime? Last<T>(IEnumerable<Row<T>> rows, Func<T, LocalDateTime> moment)
        where T : class
    {
        LocalDateTime? last = null;
        foreach (var row in rows)
        {
            if (row.Value is { } value && !(moment(value) <= last))
            {
                last = moment(value);
            }
        }

        return last;
    }

    private async Task<Deadline> DeadlineAsync(string id) => (await queries.CycleAsync(_cycle))!.Deadlines.First(d => d.Id == id);

    private async Task PullAsync(string trigger, string title)
    {
        await PumpAsync();
        await display.StepAsync(title, async _ =>
        {
            await DoAsync(new CycleCommand.Pull(_cycle, trigger), trigger);
            return await PumpAsync();
        });
    }

    /// <summary>
    /// Lets timers and effects run, and the cycle arrive in its next stage. A server's own workers do it; here the clock jumps, so the run says when.
    /// </summary>
    private async Task<int> PumpAsync()
    {
        var done = await RunUntilIdleAsync();
        for (var turn = 0; await queries.CycleAsync(_cycle) is { IsBetweenStages: true } cycle; turn++)
        {
            if (arrival is null || turn == MaxTurnsBetweenStages)
            {
                throw new StoppedException($"The cycle has left {cycle.Stages[^1].Stage} and does not arrive in its next stage.");
            }

            await arrival.HelpAsync(cycle);
            done += await RunUntilIdleAsync();
        }

        return done;
    }

    private async Task<int> RunUntilIdleAsync()
    {
        var done = await pump.RunUntilIdleAsync();
        if (await pump.IncidentsAsync() is [var incident, ..])
        {
            throw new StoppedException(
                $"{incident.Kind} {incident.Key} failed: {incident.Error}\nNothing that was entered is lost. Mend this and run the same command again: the year goes on from here.");
        }

        return done;
    }

    private async Task DoAsync(CycleCommand command, string step)
    {
        var outcome = await engine.ExecuteAsync(new CommandRequest(CommandId.From(_cycle.Value, "step", step), OfficeRoles.Leader, command));
        if (outcome is Outcome.Refused refused)
        {
            var reasons = string.Join("\n", refused.Reasons.Select(r => $"  {r.Code}: {r.Vietnamese} / {r.English}"));
            throw new InputException(refused.Reasons[0].Code == RefusalCodes.CommandIdReused
                ? "cycle.json: the output folder holds a year that was run from other input. Choose another output folder."
                : $"{step} was refused:\n{reasons}");
        }

        if (outcome is not Outcome.Done)
        {
            throw new InvalidOperationException($"{step}: {outcome}");
        }
    }
}
