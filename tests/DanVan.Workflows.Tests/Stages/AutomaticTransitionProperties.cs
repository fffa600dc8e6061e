using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>Random definitions whose stages lead to one another by themselves, random people, and effects that fail as they please.</summary>
public sealed class AutomaticTransitionProperties
{
    private const int MostCommits = 400;
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(100);
    private static readonly string[] Deadlines = ["registration", "midYearReport", "annualReport"];
    private static readonly string[] Stages = ["s0", "s1", "s2", "s3", "closed"];

    private static readonly Gen<JsonObject> Transitions =
        from number in Gen.Choose(0, 9_999)
        from stage in Gen.Choose(0, 3)
        from to in Gen.Frequency((6, Gen.Choose(0, 3)), (1, Gen.Constant(4)))
        from automatic in Gen.Elements(null, "after-deadlines", "after-deadlines", "when-ready")
        from deadlines in Gen.OneOf(Gen.Constant(Array.Empty<string>()), Gen.Constant<string[]>(["registration"]), Gen.SubListOf(Deadlines).Select(d => d.ToArray()))
        from condition in Gen.Frequency((5, Gen.Constant("true")), (4, Gen.Elements("milestones.briefing.recorded", "counts.registered == 0", "cycle.year", "documents.plan > 0", "deadlines.registration.passed")))
        from effect in Gen.Elements(null, "plan", "proposal")
        select new JsonObject
        {
            ["trigger"] = $"t{number}",
            ["name"] = "Chuyển",
            ["from"] = Stages[stage],
            ["to"] = Stages[to],
            ["roles"] = new JsonArray("cycle-owner"),
            ["afterDeadlines"] = new JsonArray([.. deadlines.Select(d => JsonValue.Create(d))]),
            ["validators"] = new JsonArray(new JsonObject { ["condition"] = condition, ["vietnamese"] = "Chưa.", ["english"] = "Not yet." }),
            ["effects"] = effect is null ? new JsonArray() : new JsonArray(new JsonObject { ["do"] = "issue-document", ["document"] = effect }),
            ["automatic"] = automatic,
        };

    private static readonly Gen<string> Definitions =
        from transitions in Transitions.ArrayOf(7)
        from effects in Gen.Elements("[]", """[{ "do": "issue-document", "document": "plan" }]""", """[{ "do": "notify", "message": "Mời họp." }, { "do": "checkpoint" }]""").ArrayOf(4)
        select Json(transitions, effects);

    /// <summary>What is done next: wait so many hours, and then something; <paramref name="Fails"/> says how the effects fare.</summary>
    private sealed record Step(int Hours, int What, int Fails);

    private static readonly Arbitrary<(string Definition, Step[] Steps)> Years =
        (from definition in Definitions
         from steps in (from hours in Gen.Frequency((3, Gen.Choose(0, 30)), (1, Gen.Choose(0, 2_000)))
                        from what in Gen.Choose(0, 9)
                        from fails in Gen.Choose(0, 3)
                        select new Step(hours, what, fails)).ArrayOf(12)
         select (definition, steps)).ToArbitrary();

    [Test]
    public void Timers_come_to_an_end_nothing_fires_before_its_time_and_nothing_is_forgotten()
    {
        var fired = 0;

        Prop.ForAll(Years, year => { fired += RunAsync(year.Definition, year.Steps).GetAwaiter().GetResult(); }).Check(Cases);

        Assert.That(fired, Is.GreaterThan(50), "the years must be such that something fires");
    }

    /// <returns>How many transitions fired by themselves.</returns>
    private static async Task<int> RunAsync(string json, Step[] steps)
    {
        await using var office = new FlakyOffice(json);
        await office.SendAsync(new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
        foreach (var step in steps)
        {
            office.Clock.Now += Duration.FromHours(step.Hours);
            office.Composer.Fails = step.Fails == 0;
            await office.PumpAsync();
            await office.SendAsync(step.What switch
            {
                0 or 1 => new CycleCommand.RecordMilestone(SmallYear.Cycle, "briefing", new LocalDate(2024, 1, 16), ""),
                2 or 3 => new CycleCommand.ExtendDeadline(SmallYear.Cycle, Deadlines[step.Hours % 3], new LocalDate(2024, 12, 31), "QĐ 1"),
                4 => SmallYear.Submit("r1", "u1", "collective", "Mô hình"),
                _ => new CycleCommand.Pull(SmallYear.Cycle, step.What == 5 ? "hand" : "nothing"),
            });
            if (step.What > 7)
            {
                await office.RetryAsync();
            }

            await office.PumpAsync();
        }

        var fired = await AssertNothingCameTooSoonAsync(office);

        // Everything is mended; a day later nothing that may fire by itself is left.
        office.Composer.Fails = false;
        await office.RetryAsync();
        await office.PumpAsync();
        var day = office.Clock.Now.InZone(OfficeClock.Zone).Date;
        office.Clock.Now = OfficeClock.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        await office.PumpAsync();
        await AssertNothingIsForgottenAsync(office);
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
        return fired;
    }

    private static async Task<int> AssertNothingCameTooSoonAsync(FlakyOffice office)
    {
        var fired = 0;
        CycleState? state = null;
        foreach (var stored in (await office.Store.ReadEventsAsync(SmallYear.Cycle).ToListAsync()).Where(e => e.Stream.Kind == StreamKind.Cycle))
        {
            var @event = JsonSerializer.Deserialize(stored.Json.Span, WorkflowJson.Stored.CycleEvent)!;
            if (@event is CycleEvent.StageLeft left && stored.Actor == Actor.System.Person.Value)
            {
                fired++;
                var transition = office.Definition.Transitions[(left.Stage, left.Trigger)];
                var entered = state!.Stages[^1].Entered.InZone(OfficeClock.Zone).Date;
                Assert.That(transition.Automatic, Is.Not.Null, "only what fires by itself does");
                Assert.That(state.PendingEffects.Where(EffectCauses.HoldsUp), Is.Empty);
                foreach (var deadline in state.Deadlines.Where(d => transition.AfterDeadlines.Contains(d.Id)))
                {
                    Assert.That(stored.At, Is.GreaterThanOrEqualTo(OfficeClock.Zone.AtStartOfDay(deadline.Date.PlusDays(1)).ToInstant()), deadline.Id);
                }

                if (transition.Automatic == "when-ready")
                {
                    Assert.That(stored.At.InZone(OfficeClock.Zone).Date, Is.GreaterThan(entered), "at the end of a day");
                }
            }

            state = CycleEvolver.Evolve(SmallYear.Cycle, state, @event, stored.At);
        }

        return fired;
    }

    private static async Task AssertNothingIsForgottenAsync(FlakyOffice office)
    {
        var state = (await office.Queries.CycleAsync(SmallYear.Cycle))!;
        Assert.That(state.PendingEffects, Is.Empty);
        var today = office.Clock.Now.InZone(OfficeClock.Zone).Date;
        var frame = new CycleFrame(office.Definition, state, 1);
        var caller = Caller.Library(office.Clock.Now);
        var visited = state.Stages.SkipLast(1).Any(v => v.Stage == state.Stage && v.Entered.InZone(OfficeClock.Zone).Date == today);
        var counted = await RegistrationCounter.CountAsync(office.Store, frame, frame.Definition.Definition.Transitions, caller, CancellationToken.None);
        foreach (var transition in office.Definition.Definition.Transitions.Where(t => t.From == state.Stage))
        {
            var waits = transition.Automatic == "after-deadlines" ? !visited : transition.Automatic == "when-ready" && state.Stages[^1].Entered < office.Clock.Now;
            if (waits)
            {
                Assert.That(CycleDecider.WhyNotPull(frame, transition, caller, counted?.Counts), Is.Not.Empty, transition.Trigger);
            }
        }
    }

    private static string Json(JsonObject[] transitions, string[] effects) => AYear.Json(json =>
    {
        json["milestones"] = JsonNode.Parse("""[{ "id": "briefing", "name": "Giao ban", "deadline": "registration", "roles": ["cycle-owner"], "onRecord": [{ "do": "issue-document", "document": "council-minutes" }] }]""");
        json["documents"]![4]!["needsAwards"] = false;
        json["stages"] = new JsonArray([.. Stages.Select((id, i) => new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["accepts"] = i == 1 ? new JsonArray("submit") : new JsonArray(),
            ["freezesCohort"] = i == 1,
            ["onEnter"] = i == 4 ? new JsonArray() : JsonNode.Parse(effects[i]),
            ["final"] = i == 4,
        })]);

        // Everything can be reached and left by hand; what fires by itself comes first. A trigger is one of its stage only once.
        json["transitions"] = new JsonArray([
            .. transitions.DistinctBy(t => ((string?)t["from"], (string?)t["trigger"])).Select(t => t.DeepClone()),
            .. Enumerable.Range(0, 4).Select(i => JsonNode.Parse($$"""{ "trigger": "hand", "name": "Chuyển", "from": "s{{i}}", "to": "{{Stages[i + 1]}}", "roles": ["cycle-owner"] }""")),
        ]);
    });

    /// <summary>An office whose documents cannot always be composed, on a store that counts its commits.</summary>
    private sealed class FlakyOffice : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly CountingStore _store = new(new InMemoryWorkflowStore());

        public FlakyOffice(string definition)
        {
            // Not every random definition could be published: stages may be passed by. The engine must come to an end all the same.
            var loaded = DefinitionLoader.LoadPinned(definition);
            Definition = new CompiledDefinition(loaded);
            _services = new ServiceCollection()
                .AddSingleton<IWorkflowStore>(_store)
                .AddSingleton<IDocumentComposer>(Composer)
                .AddSingleton(loaded)
                .AddDanVanWorkflows(library => library
                    .Configure(o => (o.Lease, o.MaxAttempts, o.FirstRetryDelay) = (Duration.FromSeconds(1), 1, Duration.Zero))
                    .UseClock(Clock).UseUnitDirectory<OfficeDirectory>().UseAuthorization<OfficeRoles>())
                .BuildServiceProvider();
        }

        public CompiledDefinition Definition { get; }

        public FlakyComposer Composer { get; } = new();

        public OfficeClock Clock { get; } = new(OfficeClock.At(1, 16));

        public CountingStore Store => _store;

        public IWorkflowQueries Queries => _services.GetRequiredService<IWorkflowQueries>();

        public IWorkflowAudit Audit => _services.GetRequiredService<IWorkflowAudit>();

        private IWorkflowPump Pump => _services.GetRequiredService<IWorkflowPump>();

        public async Task SendAsync(Command command)
        {
            var actor = command is CycleCommand ? OfficeRoles.Leader : OfficeRoles.Registry;
            await _services.GetRequiredService<IWorkflowEngine>().ExecuteAsync(new CommandRequest(CommandId.New(), actor, command));
        }

        public async Task PumpAsync()
        {
            _store.Commits = 0;
            await Pump.RunUntilIdleAsync();
        }

        public async Task RetryAsync()
        {
            foreach (var incident in await Pump.IncidentsAsync())
            {
                await Pump.RetryAsync(incident.Id);
            }
        }

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }

    private sealed class CountingStore(IWorkflowStore inner) : InterceptedStore(inner)
    {
        public int Commits { get; set; }

        public override ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default) => ++Commits > MostCommits
            ? throw new AssertionException($"The pump did not come to an end: {batch.Target}")
            : base.CommitAsync(batch, cancellationToken);

        public override ValueTask<IReadOnlyList<TimerEntry>> ReadDueTimersAsync(Instant now, int max, CancellationToken cancellationToken = default) => ++Commits > MostCommits
            ? throw new AssertionException("The pump did not come to an end.")
            : base.ReadDueTimersAsync(now, max, cancellationToken);
    }

    private sealed class FlakyComposer : IDocumentComposer
    {
        public bool Fails { get; set; }

        public string? ProblemWith(OwnerBody owner) => null;

        public NumberingShape ShapeOf(OwnerBody owner) => NumberingShape.State;

        public ComposedDocument Compose(DocumentDraft draft) => Fails
            ? throw new TimeoutException("The template cannot be read.")
            : new ComposedDocument("x"u8.ToArray(), "text/plain", ".txt", "sha256:0");
    }
}
