using System.Text.Json.Nodes;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Tests.Registrations;
using DanVan.Workflows.Tests.Scoring;
using DanVan.Workflows.Tests.Stages;
using DanVan.Workflows.Tests.Deadlines;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Tests.Definitions.Migration;
using NodaTime;

namespace DanVan.Workflows.Tests.Refusals;

/// <summary>Each code of <see cref="RefusalCodes"/> with something that is refused for it.</summary>
public sealed class EveryRefusalTests
{
    private static readonly CycleFacts Facts = new(new WorkingCalendar(new CalendarData()));
    private static readonly RegistrationId R1 = AYear.Registration("r1");
    private static readonly Ranking First = new("r1", "collective", 1, "gk-tt");

    // A stage that takes everything, for what the stages of the built-in cycle keep apart.
    private static readonly Lazy<CycleFrame> Everything = new(() => AYear.In("scoring", AYear.Compile(AYear.TakeEverything), null, First));

    private static readonly Dictionary<string, Func<IEnumerable<Refusal>>> Cases = new(DocumentRefusals.Cases)
    {
        [RefusalCodes.CommandIdReused] = () => ByEngine(async office =>
        {
            var id = CommandId.From("one");
            var open = new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings);
            await office.Engine.ExecuteAsync(new CommandRequest(id, AnOffice.Person, open));
            return await office.Engine.ExecuteAsync(new CommandRequest(id, AnOffice.Person, open with { Settings = AYear.Settings with { Theme = "Khác" } }));
        }),
        [RefusalCodes.CommandInternal] = () => ByEngine(office => office.SendAsync(new CycleCommand.ProposeAwards(AYear.Id)).AsTask()),
        [RefusalCodes.CycleUnknownDefinition] = () => ByEngine(office => office.SendAsync(new CycleCommand.Open(AYear.Id, "none", AYear.Settings)).AsTask()),
        [RefusalCodes.ActorNotPermitted] = () => Decide(AYear.In("registration"), AYear.Submit(), null, AYear.Anyone with { Roles = new HashSet<string>() }),
        [RefusalCodes.ReceiptInFuture] = () => Submit(AYear.Submit() with { SubmittedAt = new LocalDateTime(2025, 1, 1, 0, 0) }),

        [RefusalCodes.CycleExists] = () => Cycle("plan", new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings)),
        [RefusalCodes.CycleYear] = () => Open(AYear.Settings with { Year = 1999 }),
        [RefusalCodes.CycleUnknownDeadline] = () => Open(AYear.Settings with { Deadlines = new Dictionary<string, LocalDate> { ["x"] = new(2024, 4, 1) } }),
        [RefusalCodes.CycleDeadlineOutsideYear] = () => Open(AYear.Settings with { Deadlines = new Dictionary<string, LocalDate> { ["registration"] = new(2023, 4, 1) } }),
        [RefusalCodes.CycleDeadlineOrder] = () => Open(AYear.Settings with { Deadlines = new Dictionary<string, LocalDate> { ["registration"] = new(2024, 12, 1) } }),
        [RefusalCodes.CycleReserve] = () => Open(AYear.Settings with { UpperLevelReserve = 21 }),
        [RefusalCodes.CycleCouncil] = () => Open(AYear.Settings with { Council = [AYear.Council[0], AYear.Council[0]] }),
        [RefusalCodes.CycleAwards] = () => Open(AYear.Settings with { Awards = [new AwardQuota("a", "Giấy khen", "collective", -1)] }),
        [RefusalCodes.CycleOwner] = () => Open(AYear.Settings with { Owner = AYear.Settings.Owner with { Symbol = " " } }),
        [RefusalCodes.CycleCalendar] = () => Open(AYear.Settings with { Calendar = new CalendarData { Working = [new(2024, 5, 4)], Off = [new(2024, 5, 4)], Notices = [new(), new()] } }),
        [RefusalCodes.CycleFieldTooLong] = () => Open(AYear.Settings with { Theme = new string('x', 501) }),

        [RefusalCodes.StageNotAccepting] = () => Decide(AYear.In("plan"), AYear.Submit(), null),
        [RefusalCodes.StageBetween] = () => Decide(Left(AYear.In("plan")), AYear.Submit(), null),
        [RefusalCodes.StageUnknown] = () => Enter(Left(AYear.In("plan")), "giai-doan"),
        [RefusalCodes.FlowNotDriven] = () => Enter(AYear.In("plan"), "registration"),
        [RefusalCodes.FlowNotLeft] = () => Enter(With(AYear.In("plan"), s => s with { Flow = "elsa" }), "registration"),
        [RefusalCodes.TransitionUnknown] = () => Cycle("plan", new CycleCommand.Pull(AYear.Id, "commend")),
        [RefusalCodes.TransitionTooEarly] = () => Cycle("registration", new CycleCommand.Pull(AYear.Id, "close-registration"), now: AYear.At(4, 1, 23)),
        [RefusalCodes.TransitionEffectsPending] = () => CycleDecider.Decide(
            With(AYear.In("scoring"), s => s with { PendingEffects = [new("scoring.3.0", "checkpoint", null)] }),
            new CycleCommand.Pull(AYear.Id, "close-scoring"),
            AYear.Anyone,
            Facts).Reasons,
        [RefusalCodes.TransitionNoUnits] = () => CycleDecider.Decide(
            With(AYear.In("plan"), s => s with { Cohort = null }), new CycleCommand.Pull(AYear.Id, "issue-plan"), AYear.Anyone, Facts with { Units = [] }).Reasons,
        [RefusalCodes.TransitionBlocked] = () => Changed("scoring", new CycleCommand.Pull(AYear.Id, "close-scoring"), ADefinition.Transition(
            "close-scoring", """{ "validators": [{ "condition": "documents.plan > 0", "vietnamese": "Chưa có kế hoạch.", "english": "There is no plan." }] }""")),
        [RefusalCodes.TransitionNotOffered] = () => Changed("scoring", new CycleCommand.Pull(AYear.Id, "close-scoring"), ADefinition.Transition(
            "close-scoring", """{ "conditions": ["documents.plan > 0"] }""")),
        [RefusalCodes.TransitionNotAutomatic] = () => Cycle("scoring", new CycleCommand.PullAutomatically(AYear.Id)),
        [RefusalCodes.MilestoneUnknown] = () => Changed("plan", Milestone with { Milestone = "plenum" }, ADefinition.Milestones),
        [RefusalCodes.MilestoneRecordedAlready] = () => CycleDecider.Decide(
            With(AYear.In("plan", AYear.Compile(ADefinition.Milestones)), s => s with { Milestones = [new("briefing-Q1", new(2024, 4, 1), "")] }),
            Milestone,
            AYear.Anyone,
            Facts).Reasons,
        [RefusalCodes.MilestoneInFuture] = () => Changed("plan", Milestone with { HeldOn = new(2025, 1, 1) }, ADefinition.Milestones),
        [RefusalCodes.CycleProfile] = () => OpeningRules.Decide(
            AYear.Compile(ADefinition.With("""{ "owner": { "body": "Cơ quan Đảng", "profiles": ["party-hd36-2018"] } }""")), AYear.Settings, AYear.Anyone, _ => null).Reasons,
        [RefusalCodes.CycleParentPlan] = () => Open(AYear.Settings with { ParentPlan = new("141-KH/BDVTU", new(2024, 1, 8), "Ban Dân vận Tỉnh ủy", new CycleId("tinh-2024")) }),
        [RefusalCodes.DecisionMissing] = () => Cycle("registration", new CycleCommand.ExtendDeadline(AYear.Id, "registration", new(2024, 4, 30), " ")),
        [RefusalCodes.DeadlineNotLater] = () => Cycle("registration", new CycleCommand.ExtendDeadline(AYear.Id, "registration", new(2024, 4, 1), "QĐ 1")),
        [RefusalCodes.DeadlineNotReached] = () => Cycle("registration", new CycleCommand.PassDeadline(AYear.Id, "registration"), now: AYear.At(4, 1, 23)),
        [RefusalCodes.DeadlinePassedAlready] = () => CycleDecider.Decide(
            With(AYear.In("registration"), s => s with { Passed = new Dictionary<string, Instant> { ["registration"] = AYear.At(4, 2) } }),
            new CycleCommand.PassDeadline(AYear.Id, "registration"),
            AYear.Anyone,
            Facts).Reasons,
        [RefusalCodes.TransitionDeadlineNotSet] = () => RuledYear.Decide(
            RuledYear.InRegistration() with { Deadlines = [] }, new CycleCommand.Pull(AYear.Id, "close-registration"), AYear.At(4, 1)).Reasons,
        [RefusalCodes.DeadlineNotSet] = () => RuledYear.Decide(RuledYear.Opened(), RuledYear.Extend("registration", new(2024, 5, 2)), AYear.At(1, 3)).Reasons,
        [RefusalCodes.DeadlineWaivedAlready] = () => RuledYear.Decide(
            RuledYear.InRegistration() with { Waived = ["registration"] }, RuledYear.Waive("registration"), AYear.At(1, 17)).Reasons,
        [RefusalCodes.ReminderUnknown] = () => Cycle("registration", new CycleCommand.Remind(AYear.Id, "registration", "soon")),
        [RefusalCodes.ReceiptTooEarly] = () => Decide(RuledYear.Frame(RuledYear.InRegistration()), AYear.Submit() with { SubmittedAt = new(2024, 1, 18, 9, 0) }, null),
        [RefusalCodes.CohortNotFrozen] = () => CycleDecider.Decide(
            With(AYear.In("plan"), s => s with { Cohort = null }), new CycleCommand.ChangeCohort(AYear.Id, AYear.Units, "QĐ 1"), AYear.Anyone, Facts).Reasons,
        [RefusalCodes.CohortEmpty] = () => Cycle("registration", new CycleCommand.ChangeCohort(AYear.Id, [], "QĐ 1")),
        [RefusalCodes.EffectNotPending] = () => Cycle("registration", new CycleCommand.CompleteEffect(AYear.Id, "registration.0.0")),
        [RefusalCodes.AwardsAlreadyProposed] = () => CycleDecider.Decide(
            AYear.In("commendation", null, null, First), new CycleCommand.ProposeAwards(AYear.Id), Caller.Library(AYear.Anyone.Now), Facts with { Registrations = [] }).Reasons,
        [RefusalCodes.RegistrationNotConcluded] = () => CycleDecider.Decide(
            AYear.In("commendation"), new CycleCommand.ProposeAwards(AYear.Id), Caller.Library(AYear.Anyone.Now), Facts with { Registrations = [AYear.Accepted()] }).Reasons,
        [RefusalCodes.DocumentUnknown] = () => Cycle("closed", new CycleCommand.IssueDocument(AYear.Id, "poem")),
        [RefusalCodes.DocumentNotAwarded] = () => Decide(AYear.In("closed"), new RegistrationCommand.IssueDocument(R1, "certificate"), AYear.Accepted()),

        [RefusalCodes.DefinitionUnknown] = () => OnDefinition(null, new DefinitionCommand.DiscardDraft(Annual)),
        [RefusalCodes.DefinitionInvalid] = () => OnDefinition(null, new DefinitionCommand.SaveDraft(Annual, "{", "")),
        [RefusalCodes.DefinitionNoDraft] = () => OnDefinition(new DefinitionState { Id = Annual }, new DefinitionCommand.DiscardDraft(Annual)),
        [RefusalCodes.DefinitionDraftChanged] = () => OnDefinition(Drafted(1), new DefinitionCommand.Publish(Annual, "sha256:other", "QĐ 1")),
        [RefusalCodes.DefinitionSameAuthor] = () => OnDefinition(Drafted(1, AnOffice.Person.Person), new DefinitionCommand.Publish(Annual, DraftHash, "QĐ 1")),
        [RefusalCodes.DefinitionVersionTaken] = () => OnDefinition(
            Drafted(1) with { Versions = [new("sha256:old", 1, [], new PersonId("x"), AYear.At(1, 1), null)] }, new DefinitionCommand.Publish(Annual, DraftHash, "QĐ 1")),
        [RefusalCodes.DefinitionNotPublished] = () => OnDefinition(Drafted(1), new DefinitionCommand.Retire(Annual, "QĐ 1")),
        [RefusalCodes.DefinitionRetired] = () => ByEngine(async office =>
        {
            await office.DoAsync(new DefinitionCommand.SaveDraft(Annual, AYear.BuiltIn.Loaded.Json, ""));
            await office.DoAsAsync("khac", new DefinitionCommand.Publish(Annual, DraftHash, "QĐ 1"));
            await office.DoAsync(new DefinitionCommand.Retire(Annual, "QĐ 2"));
            return await office.SendAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings));
        }),
        [RefusalCodes.MigrationUnknownVersion] = () => Cycle("registration", AMigration),
        [RefusalCodes.MigrationSameVersion] = () => Cycle("registration", AMigration with { DefinitionHash = AYear.BuiltIn.Loaded.Hash }),
        [RefusalCodes.MigrationNeedsMapping] = () => Migrate(MigrationMapping.None, AnEdit.RenamedKind("collective", "group")),
        [RefusalCodes.MigrationBlocked] = () => Migrate(MigrationMapping.None, AnEdit.NewFormItem(required: true)),
        [RefusalCodes.MigrationInvalidMapping] = () => Migrate(new MigrationMapping { EntersStage = true }),

        [RefusalCodes.RegistrationRepeatedId] = () => Decide(AYear.In("registration"), AYear.Submit(), AYear.Accepted()),
        [RefusalCodes.RegistrationUnknownUnit] = () => Submit(AYear.Submit(unit: "u04")),
        [RefusalCodes.RegistrationIncomplete] = () => Submit(AYear.Submit() with { Form = new Dictionary<string, string>() }),
        [RefusalCodes.RegistrationTooLong] = () => Submit(AYear.Submit() with { Form = AYear.FormItems.ToDictionary(i => i, _ => new string('x', 20_001)) }),
        [RefusalCodes.RegistrationUnknownKind] = () => Submit(AYear.Submit() with { Kind = "COLLECTIVE" }),
        [RefusalCodes.RegistrationUnknownField] = () => Submit(AYear.Submit() with { Field = "sport" }),
        [RefusalCodes.RegistrationUnknownOrigin] = () => Submit(AYear.Submit() with { Origin = "" }),
        [RefusalCodes.RegistrationLate] = () => Submit(AYear.Submit() with { SubmittedAt = AYear.TooLate }),
        [RefusalCodes.RegistrationDuplicate] = () => RegistrationDecider.Decide(AYear.In("registration"), null, AYear.Submit(), AYear.Anyone, "r0", null).Reasons,
        [RefusalCodes.RegistrationUnknown] = () => Decide(AYear.In("registration"), new RegistrationCommand.Withdraw(R1, ""), null),
        [RefusalCodes.RegistrationConcluded] = () => Decide(AYear.In("commendation"), new RegistrationCommand.Conclude(R1), Concluded()),

        [RefusalCodes.RegistrationInvalidItem] = () => Richer("registration", ARicherYear.Submit(("households", "nhiều")), null),
        [RefusalCodes.RegistrationQuotaExceeded] = () => Richer("registration", ARicherYear.Submit(), null, new RegistrationFacts { Holders = ARicherYear.AllPlaces(new UnitId("u01"), "r0") }),
        [RefusalCodes.RegistrationUnknownPredecessor] = () => Richer("registration", ARicherYear.Submit() with { CarriedFrom = ARicherYear.Earlier }, null),
        [RefusalCodes.RegistrationNotReturned] = () => Richer("registration", ARicherYear.Resubmit(), AYear.Accepted()),
        [RefusalCodes.RegistrationReasonMissing] = () => Richer("registration", new RegistrationCommand.Return(R1, "\u00a0"), AYear.Accepted()),
        [RefusalCodes.RegistrationReturnedTooOften] = () => Richer(
            "registration", new RegistrationCommand.Return(R1, "Thiếu minh chứng"), AYear.Accepted() with { Returns = [new("a", new(2024, 3, 1)), new("b", new(2024, 3, 9))] }),
        [RefusalCodes.AppealUnknownRegistration] = () => Richer("scoring", new RegistrationCommand.Appeal(R1, "Xem lại", AYear.InTime), AYear.Accepted()),
        [RefusalCodes.AppealOpen] = () => Richer("scoring", new RegistrationCommand.Appeal(R1, "Xem lại", AYear.InTime), ARicherYear.Appealed()),
        [RefusalCodes.AppealNone] = () => Richer("scoring", new RegistrationCommand.DecideAppeal(R1, [], "Giữ nguyên"), ARicherYear.Scored()),
        [RefusalCodes.AppealTextMissing] = () => Richer("scoring", new RegistrationCommand.DecideAppeal(R1, [], " "), ARicherYear.Appealed()),

        [RefusalCodes.ReportUnknownRegistration] = () => Report(null, "mid-year", "continue"),
        [RefusalCodes.ReportUnknownPeriod] = () => Report(AYear.Accepted(), "Mid-Year", "continue"),
        [RefusalCodes.ReportDiscontinued] = () => Report(AYear.Accepted() with { Status = RegistrationStatus.Discontinued }, "annual", "continue"),
        [RefusalCodes.ReportUnknownDecision] = () => Report(AYear.Accepted(), "annual", ""),
        [RefusalCodes.ReportRepeated] = () => Report(AYear.Accepted() with { Reports = [new("annual", AYear.InTime, true, "adjust", "")] }, "annual", "continue"),
        [RefusalCodes.ReportTooLong] = () => Report(AYear.Accepted(), "annual", "continue", new string('x', 20_001)),

        [RefusalCodes.ScoreUnknownRegistration] = () => Score(null, new ScoreLine("C1.1", "self", "u01", 1, "")),
        [RefusalCodes.ScoreUnknownRole] = () => Score(AYear.Accepted(), new ScoreLine("C1.1", "Self", "u01", 1, "")),
        [RefusalCodes.ScoreUnknownItem] = () => Score(AYear.Accepted(), new ScoreLine("U", "verifier", "m3", 1, "")),
        [RefusalCodes.ScoreUnknownScorer] = () => Score(AYear.Accepted(), new ScoreLine("C1.1", "self", "u02", 1, "")),
        [RefusalCodes.ScoreConflictOfInterest] = () => Score(AYear.Accepted(), new ScoreLine("U", "upper", "m1", 1, "")),
        [RefusalCodes.ScoreOutOfRange] = () => Score(AYear.Accepted(), new ScoreLine("C1.1", "verifier", "m3", 8.25m, "")),
        [RefusalCodes.ScoreRepeated] = () => Score(AYear.Accepted(), new ScoreLine("U", "upper", "m3", 1, ""), new ScoreLine("U", "upper", "m4", 1, "")),
        [RefusalCodes.ScoreReasonRequired] = () => Score(AYear.Accepted(), new ScoreLine("C1.1", "verifier", "m3", 2.5m, " ")),
        [RefusalCodes.ScoreEmpty] = () => Score(AYear.Accepted()),
        [RefusalCodes.ScoreTooLong] = () => Score(AYear.Accepted(), [.. Enumerable.Repeat(new ScoreLine("C1.1", "self", "u01", 1, ""), 2_001)]),

        [RefusalCodes.DisqualificationUnknownRegistration] = () => Disqualify(null, "stopped"),
        [RefusalCodes.DisqualificationUnknownCode] = () => Disqualify(AYear.Accepted(), "rumour"),
        [RefusalCodes.DisqualificationRepeated] = () => Disqualify(AYear.Accepted() with { Disqualifications = ["stopped"] }, "disciplined"),
        [RefusalCodes.DisqualificationTooLong] = () => Disqualify(AYear.Accepted(), "stopped", new string('x', 20_001)),

        [RefusalCodes.BallotNotProposed] = () => Vote("gk-cn", "m3", "yes"),
        [RefusalCodes.BallotUnknownMember] = () => Vote("gk-tt", "m8", "yes"),
        [RefusalCodes.BallotConflictOfInterest] = () => Vote("gk-tt", "m1", "yes"),
        [RefusalCodes.BallotUnknownVote] = () => Vote("gk-tt", "m3", "Yes"),
        [RefusalCodes.BallotRepeated] = () => Vote("gk-tt", "m3", "no", AYear.Accepted() with { Ballots = [new("gk-tt", "m3", "absent")] }),
        [RefusalCodes.BallotSecret] = () => Decide(Variants.Voting(Variants.Secret), new RegistrationCommand.CastBallot(R1, "gk-tt", "m3", "yes"), AYear.Accepted()),
        [RefusalCodes.BallotNotSecret] = () => Decide(Variants.Voting(Variants.TakesTallies), Tally("m3"), AYear.Accepted()),
        [RefusalCodes.BallotNotInWriting] = () => Decide(Variants.Voting(Variants.InWriting), new RegistrationCommand.CastBallot(R1, "gk-tt", "m3", "yes", true), AYear.Accepted()),
        [RefusalCodes.TallyInvalid] = () => Decide(Variants.Voting(Variants.Secret), Tally("m3", "m4"), AYear.Accepted()),
        [RefusalCodes.TallyRecordedAlready] = () => Decide(Variants.Voting(Variants.Secret), Tally("m3"), AYear.Accepted() with { Tally = new("gk-tt", ["m3"], 1, 0, 0) }),
        [RefusalCodes.VotesAlreadyCounted] = () => Decide(AYear.In("closed", null, null, First), new RegistrationCommand.CountVotes(R1), Counted()),
    };

    public static IEnumerable<string> Codes => RefusalCatalogueTests.Codes;

    [TestCaseSource(nameof(Codes))]
    public void Something_is_refused_for_the_code(string code)
    {
        Assert.That(Cases, Contains.Key(code), "add a case for the new code");
        Assert.That(Cases[code]().Select(r => r.Code), Does.Contain(code));
    }

    /// <summary>The stages of the built-in cycle keep these apart; a definition of an administrator may not.</summary>
    [Test]
    public void What_was_concluded_is_not_changed_in_a_stage_that_takes_everything()
    {
        RegistrationCommand[] commands =
        [
            new RegistrationCommand.Withdraw(R1, ""),
            new RegistrationCommand.Report(R1, "annual", AYear.InTime, "discontinue", ""),
            new RegistrationCommand.Disqualify(R1, "stopped", ""),
            new RegistrationCommand.Score(R1, [new("C1.1", "self", "u01", 1, "")]),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var command in commands)
            {
                Assert.That(Decide(Everything.Value, command, Concluded()).Select(r => r.Code), Is.Not.Empty, command.GetType().Name);
                Assert.That(
                    RegistrationDecider.WhyNot(Everything.Value, Concluded(), RegistrationDecider.ActionOf(command), AYear.Anyone), Is.Not.Null, command.GetType().Name);
            }
        }
    }

    [Test]
    public void No_ballot_is_taken_after_the_votes_were_counted()
    {
        var ballot = new RegistrationCommand.CastBallot(R1, "gk-tt", "m3", "yes");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Decide(Everything.Value, ballot, Counted()).Select(r => r.Code), Is.EqualTo([RefusalCodes.VotesAlreadyCounted]));
            Assert.That(
                RegistrationDecider.WhyNot(Everything.Value, Counted(), Workflows.Definitions.StageActions.CastBallot, AYear.Anyone)?.Code,
                Is.EqualTo(RefusalCodes.VotesAlreadyCounted));
        }
    }

    private static DefinitionId Annual => new("annual-cycle");

    private static string DraftHash => AYear.BuiltIn.Loaded.Hash;

    private static DefinitionState Drafted(int version, params PersonId[] authors) =>
        new() { Id = Annual, Draft = new(DraftHash, version, authors.Length == 0 ? [new PersonId("tac-gia")] : authors, AYear.At(1, 1), "") };

    private static IEnumerable<Refusal> OnDefinition(DefinitionState? state, DefinitionCommand command) => DefinitionDecider.Decide(
        state, command, AYear.Anyone with { Roles = DefinitionRoles.All.ToHashSet() }, AnOffice.Person.Person, AYear.BuiltIn.Loaded.Json).Reasons;

    private static RegistrationCommand.RecordTally Tally(params string[] present) => new(R1, "gk-tt", present, 1, 0, 0);

    private static RegistrationState Concluded() => AYear.Accepted() with { Conclusion = new("not-recognised", "score.incomplete", null, false) };

    private static RegistrationState Counted() => Concluded() with { Vote = new("gk-tt", 6, 6, 0, 0, 0, true, true) };

    private static IEnumerable<Refusal> ByEngine(Func<AnOffice, Task<Outcome>> run) => RunAsync(run).GetAwaiter().GetResult();

    private static async Task<IEnumerable<Refusal>> RunAsync(Func<AnOffice, Task<Outcome>> run)
    {
        await using var office = new AnOffice();
        return await run(office) is Outcome.Refused refused ? refused.Reasons : [];
    }

    private static IEnumerable<Refusal> Open(CycleSettings settings) => OpeningRules.Decide(AYear.BuiltIn, settings, AYear.Anyone, _ => null).Reasons;

    private static IEnumerable<Refusal> Cycle(string stage, CycleCommand command, Instant? now = null) =>
        CycleDecider.Decide(AYear.In(stage), command, AYear.Anyone with { Now = now ?? AYear.Anyone.Now }, Facts).Reasons;

    private static CycleCommand.RecordMilestone Milestone => new(AYear.Id, "briefing-Q1", new LocalDate(2024, 4, 1), "");

    private static IEnumerable<Refusal> Changed(string stage, CycleCommand command, params Action<JsonObject>[] changes) =>
        CycleDecider.Decide(AYear.In(stage, AYear.Compile(changes)), command, AYear.Anyone, Facts).Reasons;
    private static CycleCommand.Migrate AMigration => new(AYear.Id, "sha256:none", MigrationMapping.None, "QĐ 1");

    private static IEnumerable<Refusal> Migrate(MigrationMapping mapping, params Action<JsonObject>[] edits)
    {
        var frame = AYear.In("registration");
        var paper = AYear.Submit();
        var replay = new HistoryReplay(
            AYear.BuiltIn, AYear.Compile(edits), mapping, frame.State, [new(new CycleEvent.CohortFrozen(AYear.Units), AYear.At(1, 16), default)], AYear.Anyone.Now);
        replay.Add(R1, [new(new RegistrationEvent.Accepted(paper.Unit, paper.Kind, paper.Field, paper.Origin, paper.Form, paper.SubmittedAt), AYear.At(3, 2), default)]);
        var facts = Facts with { Migration = new MigrationFacts(AYear.Compile(edits), replay.End(), new StreamsGuard(AYear.Id, 2, 2), PlaceExchange.None) };
        return CycleDecider.Decide(frame, AMigration with { Mapping = mapping }, AYear.Anyone, facts).Reasons;
    }

    private static CycleFrame With(CycleFrame frame, Func<CycleState, CycleState> change) => new(frame.Definition, change(frame.State), frame.Version);

    // The driver has not entered the next stage yet.
    private static CycleFrame Left(CycleFrame frame) =>
        With(frame, s => s with { Flow = "elsa", Stages = [.. s.Stages.SkipLast(1), s.Stages[^1] with { Left = AYear.At(1, 16), Trigger = "issue-plan" }] });

    private static IReadOnlyList<Refusal> Enter(CycleFrame frame, string stage) =>
        CycleDecider.Decide(frame, new CycleCommand.EnterStage(AYear.Id, stage, frame.State.Stages.Count + 1, "elsa"), Caller.Library(AYear.Anyone.Now), Facts).Reasons;

    private static IEnumerable<Refusal> Submit(RegistrationCommand.Submit command) => Decide(AYear.In("registration"), command, null);

    private static IEnumerable<Refusal> Report(RegistrationState? state, string period, string decision, string result = "") =>
        Decide(AYear.In("mid-year-review"), new RegistrationCommand.Report(R1, period, AYear.InTime, decision, result), state);

    private static IEnumerable<Refusal> Score(RegistrationState? state, params ScoreLine[] lines) =>
        Decide(AYear.In("scoring"), new RegistrationCommand.Score(R1, lines), state);

    private static IEnumerable<Refusal> Disqualify(RegistrationState? state, string ground, string evidence = "") =>
        Decide(AYear.In("scoring"), new RegistrationCommand.Disqualify(R1, ground, evidence), state);

    private static IEnumerable<Refusal> Vote(string award, string member, string vote, RegistrationState? state = null) =>
        Decide(AYear.In("commendation", null, null, First), new RegistrationCommand.CastBallot(R1, award, member, vote), state ?? AYear.Accepted());

    private static IReadOnlyList<Refusal> Richer(string stage, RegistrationCommand command, RegistrationState? state, RegistrationFacts? facts = null) =>
        RegistrationDecider.Decide(ARicherYear.In(stage), state, command, AYear.Anyone, null, null, facts).Reasons;

    private static IEnumerable<Refusal> Decide(CycleFrame frame, RegistrationCommand command, RegistrationState? state, Caller? caller = null)
    {
        var decision = RegistrationDecider.Decide(frame, state, command, caller ?? (command.IsInternal ? Caller.Library(AYear.Anyone.Now) : AYear.Anyone), null, null);
        return decision.Reasons.Concat(decision.RefusedLines);
    }
}
