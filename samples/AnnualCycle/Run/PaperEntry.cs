using AnnualCycle.Input;
using AnnualCycle.Office;
using AnnualCycle.Output;
using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace AnnualCycle.Run;

/// <summary>
/// Enters papers as commands. A row's command id derives from its file and line, so a row entered before the process died is not entered
/// twice: it gives the outcome on record.
/// </summary>
public sealed class PaperEntry(IWorkflowEngine engine, CycleId cycle, RefusalList refusals)
{
    private const int LinesPerSheet = 1_000;

    /// <summary>Codes of accepted registrations, in file order.</summary>
    public List<string> Accepted { get; } = [];

    /// <summary>Rows that are neither unreadable nor a repeated id.</summary>
    public int Registered { get; private set; }

    public async Task<int> RegistrationsAsync(IEnumerable<Row<RegistrationPaper>> rows, Action<int> progress)
    {
        var count = 0;
        foreach (var row in rows)
        {
            progress(++count);
            if (row.Value is not { } paper)
            {
                refusals.Add(row.File, row.Line, RefusalList.Unreadable);
                continue;
            }

            var command = new RegistrationCommand.Submit(Id(paper.Id), paper.Unit, paper.Kind, paper.Field, paper.Origin, paper.Form, paper.SubmittedAt);
            var code = await SendAsync(row.File, row.Line, OfficeRoles.Registry, command);
            Registered += code == RefusalCodes.RegistrationRepeatedId ? 0 : 1;
            if (code is null)
            {
                Accepted.Add(paper.Id);
            }
        }

        return count;
    }

    public Task<int> ReportsAsync(IEnumerable<Row<ReportPaper>> rows, Action<int> progress) => EachAsync(
        rows, OfficeRoles.Registry, p => new RegistrationCommand.Report(Id(p.Registration), p.Period, p.ReportedAt, p.Decision, p.Result), progress);

    public Task<int> DisqualificationsAsync(IEnumerable<Row<DisqualificationPaper>> rows, Action<int> progress) => EachAsync(
        rows, OfficeRoles.Secretary, p => new RegistrationCommand.Disqualify(Id(p.Registration), p.Ground, p.Evidence), progress);

    public Task<int> BallotsAsync(IEnumerable<Row<BallotPaper>> rows, Action<int> progress) => EachAsync(
        rows, OfficeRoles.Secretary, p => new RegistrationCommand.CastBallot(Id(p.Registration), p.Award, p.Member, p.Vote), progress);

    /// <summary>
    /// Lines of one registration go in together, in file order, as the score sheets of one dossier do. No rule looks across registrations, so
    /// the outcome of each line is the same as if it were entered alone.
    /// </summary>
    public async Task<int> ScoresAsync(IEnumerable<Row<ScorePaper>> rows, Action<int> progress)
    {
        var sheets = new Dictionary<string, List<Row<ScorePaper>>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Value is not { } paper)
            {
                refusals.Add(row.File, row.Line, RefusalList.Unreadable);
                continue;
            }

            if (!sheets.TryGetValue(paper.Registration, out var sheet))
            {
                sheets.Add(paper.Registration, sheet = []);
            }

            sheet.Add(row);
        }

        var count = 0;
        foreach (var (registration, sheet) in sheets)
        {
            foreach (var part in sheet.Chunk(LinesPerSheet))
            {
                await ScoreAsync(registration, part);
                progress(count += part.Length);
            }
        }

        return count;
    }

    private async Task ScoreAsync(string registration, Row<ScorePaper>[] rows)
    {
        var command = new RegistrationCommand.Score(Id(registration), [.. rows.Select(r => r.Value!.Line)]);
        var outcome = await ExecuteAsync(rows[0].File, rows[0].Line, OfficeRoles.Secretary, command);
        var reasons = outcome is Outcome.Refused refused ? refused.Reasons : ((Outcome.Done)outcome).RefusedLines;
        foreach (var reason in reasons)
        {
            var line = reason.Line ?? throw new InvalidOperationException($"Score sheet of {registration}: {reason.Code} ({reason.English})");
            refusals.Add(rows[line].File, rows[line].Line, reason.Code);
        }
    }

    private async Task<int> EachAsync<T>(IEnumerable<Row<T>> rows, Actor actor, Func<T, Command> command, Action<int> progress)
        where T : class
    {
        var count = 0;
        foreach (var row in rows)
        {
            progress(++count);
            if (row.Value is { } paper)
            {
                await SendAsync(row.File, row.Line, actor, command(paper));
            }
            else
            {
                refusals.Add(row.File, row.Line, RefusalList.Unreadable);
            }
        }

        return count;
    }

    /// <summary>Sends the command of a row.</summary>
    /// <returns>The code of the refusal; null when it is done.</returns>
    private async Task<string?> SendAsync(string file, int line, Actor actor, Command command)
    {
        if (await ExecuteAsync(file, line, actor, command) is not Outcome.Refused refused)
        {
            return null;
        }

        refusals.Add(file, line, refused.Reasons[0].Code);
        return refused.Reasons[0].Code;
    }

    private async Task<Outcome> ExecuteAsync(string file, int line, Actor actor, Command command)
    {
        var id = CommandId.From(cycle.Value, file, CsvWriter.Number(line));
        var outcome = await engine.ExecuteAsync(new CommandRequest(id, actor, command));
        return outcome switch
        {
            Outcome.Refused { Reasons: [{ Code: RefusalCodes.CommandIdReused }, ..] } =>
                throw new InputException($"{file}, line {line}: the output folder holds a year that was run from other input. Choose another output folder."),
            Outcome.Done or Outcome.Refused => outcome,
            _ => throw new InvalidOperationException($"{file}, line {line}: {outcome}"),
        };
    }

    private RegistrationId Id(string id) => new(cycle, PaperId.ToCode(id));
}
