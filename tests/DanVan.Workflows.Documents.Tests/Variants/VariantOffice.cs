using System.Text;
using System.Text.RegularExpressions;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>An office that works with the definitions as they are shipped: in memory, one person for each role, a clock the test moves on.</summary>
internal sealed partial class VariantOffice : IAsyncDisposable, IUnitDirectory, IAuthorization, INotifier, IClock
{
    private static readonly DateTimeZone Hanoi = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];

    private readonly ServiceProvider _services;
    private Instant _now;
    private int _commands;

    public VariantOffice(LocalDate firstDay, params string[] definitions)
        : this(firstDay, DocumentFileFormat.Html, definitions)
    {
    }

    public VariantOffice(LocalDate firstDay, DocumentFileFormat issueAs, params string[] definitions)
    {
        _now = InstantOf(firstDay.At(new LocalTime(8, 0)));
        _services = new ServiceCollection()
            .AddSingleton(this)
            .AddDanVanWorkflows(library =>
            {
                library.UseInMemoryStore().UseDocuments(o => o.IssueAs = issueAs).UseClock(this).UseUnitDirectory<VariantOffice>().UseAuthorization<VariantOffice>().UseNotifier<VariantOffice>();
                foreach (var definition in definitions.Where(d => d != "annual-cycle"))
                {
                    library.AddDefinition(BuiltInDefinitions.Json(definition));
                }
            })
            .BuildServiceProvider();
    }

    /// <summary>Seven members of the council: m7 belongs to no unit that registers here, nor does anybody else.</summary>
    public static IReadOnlyList<CouncilMember> Council { get; } = [.. Enumerable.Range(1, 7).Select(i => new CouncilMember($"m{i}", $"Thành viên {i}", "Ủy viên", null))];

    public List<CohortUnit> Units { get; } = [];

    public List<Notification> Notifications { get; } = [];

    public IWorkflowQueries Queries => Get<IWorkflowQueries>();

    private IWorkflowEngine Engine => Get<IWorkflowEngine>();

    public static CycleSettings Settings(int year, OwnerBody owner) => new() { Year = year, Theme = "", Owner = owner, Council = Council };

    /// <summary>A paper of a definition: every item filled as its type asks.</summary>
    public static Dictionary<string, string> Form(string definition, string name) =>
        DefinitionLoader.Load(BuiltInDefinitions.Json(definition)).Definition.Registration.Form.ToDictionary(
            item => item.Id,
            item => item switch
            {
                { Id: "name" } => name,
                { Type: FormItemTypes.Choice } => item.Options![0].Id,
                { Type: FormItemTypes.Number } => "12",
                { Type: FormItemTypes.Date } => "2026-11-18",
                { Type: FormItemTypes.YesNo } => "no",
                _ => $"Nội dung của {name}",
            });

    /// <summary>A verifier's sheet with the highest points for every item, less what is taken off the first items of the criterion on results.</summary>
    public static IReadOnlyList<ScoreLine> Sheet(string definition, decimal less = 0)
    {
        var lines = new List<ScoreLine>();
        foreach (var item in DefinitionLoader.Load(BuiltInDefinitions.Json(definition)).Definition.Scoring.Criteria.SelectMany(c => c.Items).Reverse())
        {
            // From the end on, so that no criterion falls below its floor before the others have given theirs.
            var taken = Math.Min(less, item.Max / 2);
            lines.Add(new ScoreLine(item.Id, "verifier", "m3", item.Max - taken, "Đã kiểm tra thực tế"));
            less -= taken;
        }

        return lines;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Moves the clock on; what is due by then happens.</summary>
    public async Task GoToAsync(LocalDate day, int hour = 9, int minute = 0)
    {
        _now = InstantOf(day.At(new LocalTime(hour, minute)));
        await PumpAsync();
    }

    /// <summary>Sends a command of whoever has a role, which must be taken, and lets its effects run.</summary>
    public async Task DoAsync(string role, Command command)
    {
        var outcome = await SendAsync(role, command);
        Assert.That(outcome, Is.TypeOf<Outcome.Done>(), $"{command}\n{string.Join('\n', (outcome as Outcome.Refused)?.Reasons.Select(r => $"{r.Code}: {r.English}") ?? [])}");
        Assert.That(((Outcome.Done)outcome).RefusedLines, Is.Empty, command.ToString());
        await PumpAsync();
    }

    /// <summary>Sends a command that must be refused.</summary>
    public async Task<IReadOnlyList<Refusal>> RefusedAsync(string role, Command command)
    {
        var outcome = await SendAsync(role, command);
        Assert.That(outcome, Is.TypeOf<Outcome.Refused>(), command.ToString());
        return ((Outcome.Refused)outcome).Reasons;
    }

    public async Task<IReadOnlyList<string>> RefusalsOfAsync(string role, Command command) => [.. (await RefusedAsync(role, command)).Select(r => r.Code)];

    public async Task<IReadOnlyList<PossibleAction>> ActionsAsync(string role, CycleId cycle) => (await Engine.ActionsAsync(cycle, ActorIn(role), default))!;

    public async Task<CycleState> CycleAsync(CycleId cycle) => (await Queries.CycleAsync(cycle))!;

    public async Task<RegistrationState> RegistrationAsync(RegistrationId registration) => (await Queries.RegistrationAsync(registration))!;

    public async Task<LocalDate?> DeadlineAsync(CycleId cycle, string deadline) => (await CycleAsync(cycle)).Deadlines.FirstOrDefault(d => d.Id == deadline)?.Date;

    /// <summary>The documents of a kind, in the order of issue, with what can be read on them.</summary>
    public async Task<IReadOnlyList<(StoredDocument Document, string Text)>> DocumentsAsync(CycleId cycle, string kind)
    {
        var found = new List<(StoredDocument, string)>();
        await foreach (var document in Queries.DocumentsAsync(cycle))
        {
            if (document.Kind == kind)
            {
                var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString((await Queries.DocumentContentAsync(document.Id))!));
                found.Add((document, WhiteSpace().Replace(page.Body!.TextContent, " ")));
            }
        }

        return found;
    }

    public async Task VerifyAsync(CycleId cycle)
    {
        var report = await Get<IWorkflowAudit>().VerifyAsync(cycle);
        Assert.That(report.IsVerified, Is.True, string.Join('\n', report.Findings));
    }

    public Instant GetCurrentInstant() => _now;

    public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) => new(Units);

    // A person is called as the role they have.
    public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) => new(new HashSet<string> { person.Value });

    public ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        Notifications.Add(notification);
        return default;
    }

    private static Actor ActorIn(string role) => new(new PersonId(role));

    private static Instant InstantOf(LocalDateTime time) => Hanoi.AtStrictly(time).ToInstant();

    private ValueTask<Outcome> SendAsync(string role, Command command) =>
        Engine.ExecuteAsync(new CommandRequest(CommandId.From("variant", $"{++_commands}", command.Target.ToString()), ActorIn(role), command));

    private async Task PumpAsync()
    {
        var pump = Get<IWorkflowPump>();
        await pump.RunUntilIdleAsync();
        Assert.That((await pump.IncidentsAsync()).Select(i => i.Error), Is.Empty);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
