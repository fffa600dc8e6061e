using System.Reflection;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>A new kind of event must say how it is replayed: left out, it would slip through every dry run.</summary>
[TestFixture]
public sealed class ReplayTableTests
{
    private static readonly LocalDateTime At = new(2024, 3, 1, 8, 0);
    private static readonly ScoreLine[] Lines = [new("a", "self", "u", 1, "")];
    private static readonly DocumentRecord Document = new("d", "a", "s", 1, "01", new LocalDate(2024, 3, 1), "f", "m", "t", "h");

    private static readonly IReadOnlyList<RegistrationEvent> Events =
    [
        new RegistrationEvent.Accepted(new UnitId("u"), "a", "a", "a", new Dictionary<string, string> { ["a"] = "1" }, At, new RegistrationId(AYear.Id, "r0")),
        new RegistrationEvent.Rejected(new UnitId("u"), At, "registration.late"),
        new RegistrationEvent.Returned("lý do", At.Date),
        new RegistrationEvent.Resubmitted("a", "a", "a", new Dictionary<string, string> { ["a"] = "1" }, At),
        new RegistrationEvent.Appealed("lý do", At),
        new RegistrationEvent.AppealDecided(Lines, "trả lời"),
        new RegistrationEvent.TallyRecorded(new BallotTally("a", ["m"], 1, 0, 0)),
        new RegistrationEvent.Withdrawn("lý do"),
        new RegistrationEvent.Reported("a", At, true, "a", false, "kết quả"),
        new RegistrationEvent.Scored(Lines),
        new RegistrationEvent.Disqualified("a", "căn cứ"),
        new RegistrationEvent.Concluded(new Conclusion("recognised", null, new PointTotals(1, 1, 0, 0, 1, "a", []), true)),
        new RegistrationEvent.BallotCast("a", "m", "yes", true),
        new RegistrationEvent.VotesCounted(new VoteCount("a", 1, 1, 0, 0, 0, true, true)),
        new RegistrationEvent.DocumentIssued(Document),
    ];

    [Test]
    public void Every_kind_of_event_is_replayed_named_and_renamed()
    {
        var kinds = typeof(RegistrationEvent).GetNestedTypes(BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(RegistrationEvent)));
        Assert.That(Events.Select(e => e.GetType()), Is.EquivalentTo(kinds), "add the new kind here, and to each table");
        var all = Renaming.Of(MappedIds.All.ToDictionary(of => of, IReadOnlyDictionary<string, string> (_) => new Dictionary<string, string> { ["a"] = "b" }));
        foreach (var @event in Events)
        {
            var command = RecordedCommands.Of(AYear.Registration("r1"), @event);
            Assert.That(command is null, Is.EqualTo(@event is RegistrationEvent.Rejected or RegistrationEvent.DocumentIssued), @event.GetType().Name);
            if (command is not null)
            {
                Assert.That(MigrationTexts.Differs(@event).Vietnamese, Is.Not.Empty);
            }

            // Nothing keeps the old name: the same event written with the new one is what comes out.
            var json = System.Text.Json.JsonSerializer.Serialize(all.Apply(@event), Serialization.WorkflowJson.Stored.RegistrationEvent);
            Assert.That(json, Does.Not.Contain("\"a\""), @event.GetType().Name);
        }
    }

    [Test]
    public void Every_kind_of_event_of_a_cycle_is_decided_again_or_passed_over_on_purpose()
    {
        var ranking = new Ranking("r1", "collective", 1, null);
        CycleEvent[] events =
        [
            new CycleEvent.Opened("annual-cycle", 1, "h", AYear.Settings, 0, []),
            new CycleEvent.StageLeft("a", "t"),
            new CycleEvent.StageEntered("a", []),
            new CycleEvent.CohortFrozen([]),
            new CycleEvent.CohortChanged([], "QĐ"),
            new CycleEvent.DeadlineExtended(new Deadline("a", At.Date, At.Date), "QĐ"),
            new CycleEvent.DeadlineSet(new Deadline("a", At.Date, At.Date)),
            new CycleEvent.DeadlineWaived("a", "QĐ"),
            new CycleEvent.Reminded("a", "soon", null),
            new CycleEvent.MilestoneRecorded(new MilestoneRecord("a", At.Date, ""), []),
            new CycleEvent.TransitionPulled("a", "t", []),
            new CycleEvent.Migrated("h", 2, "i", MigrationMapping.None, [], "QĐ"),
            new CycleEvent.DeadlinePassed("a"),
            new CycleEvent.AwardsProposed([ranking]),
            new CycleEvent.CheckpointRecorded("r", 1, 1),
            new CycleEvent.DocumentIssued(Document),
            new CycleEvent.DeliveryRecorded("a", "UBND tỉnh", default, default, ""),
            new CycleEvent.EffectCompleted("a.0.0"),
        ];
        var kinds = typeof(CycleEvent).GetNestedTypes(BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(CycleEvent)));
        Assert.That(events.Select(e => e.GetType()), Is.EquivalentTo(kinds), "add the new kind here, and to the table");

        Assert.That(events.Select(e => RecordedCommands.Of(AYear.Id, e)).OfType<CycleCommand>(), Is.EqualTo(new CycleCommand[]
        {
            new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings), new CycleCommand.ProposeAwards(AYear.Id),
        }));
    }

    [Test]
    public void A_state_is_renamed_wherever_an_id_stands()
    {
        var all = Renaming.Of(MappedIds.All.ToDictionary(of => of, IReadOnlyDictionary<string, string> (_) => new Dictionary<string, string> { ["a"] = "b" }));
        var state = new RegistrationState
        {
            Id = AYear.Registration("r1"),
            Status = RegistrationStatus.Accepted,
            Unit = new UnitId("u"),
            SubmittedAt = At,
            Kind = "a",
            Field = "a",
            Origin = "a",
            Form = new Dictionary<string, string> { ["a"] = "1" },
            Reports = [new("a", At, false, "a", "")],
            Scores = Lines,
            Disqualifications = ["a"],
            Conclusion = new Conclusion("recognised", null, new PointTotals(1, 1, 0, 0, 1, "a", []), true),
            Ballots = [new("a", "m", "yes")],
            Tally = new BallotTally("a", [], 0, 0, 0),
            Vote = new VoteCount("a", 1, 1, 0, 0, 0, true, true),
            Documents = [Document],
        };

        var json = Workflows.Engine.StateText.Of(all.Apply(state)).ToString();

        Assert.That(json, Does.Not.Contain("\"a\"").And.Contain("\"b\""));
        Assert.That(Renaming.None.Apply(state), Is.SameAs(state));
    }
}
