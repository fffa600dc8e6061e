namespace DanVan.Workflows;

/// <summary>The stable codes of <see cref="Refusal"/>.</summary>
public static class RefusalCodes
{
#pragma warning disable CS1591 // Each name says what its text says; the texts stand in the refusal catalogue.
    public const string CommandIdReused = "command.id-reused";
    public const string CommandInternal = "command.internal";
    public const string ActorNotPermitted = "actor.not-permitted";
    public const string ReceiptInFuture = "receipt.in-future";

    public const string CycleExists = "cycle.exists";
    public const string CycleUnknownDefinition = "cycle.unknown-definition";
    public const string CycleYear = "cycle.year";
    public const string CycleUnknownDeadline = "cycle.unknown-deadline";
    public const string CycleDeadlineOutsideYear = "cycle.deadline-outside-year";
    public const string CycleDeadlineOrder = "cycle.deadline-order";
    public const string CycleReserve = "cycle.reserve";
    public const string CycleCouncil = "cycle.council";
    public const string CycleAwards = "cycle.awards";
    public const string CycleOwner = "cycle.owner";
    public const string CycleCalendar = "cycle.calendar";
    public const string CycleFieldTooLong = "cycle.field-too-long";

    public const string StageNotAccepting = "stage.not-accepting";
    public const string StageBetween = "stage.between";
    public const string StageUnknown = "stage.unknown";
    public const string FlowNotDriven = "flow.not-driven";
    public const string FlowNotLeft = "flow.not-left";
    public const string TransitionUnknown = "transition.unknown";
    public const string TransitionTooEarly = "transition.too-early";
    public const string TransitionEffectsPending = "transition.effects-pending";
    public const string TransitionNoUnits = "transition.no-units";
    public const string TransitionBlocked = "transition.blocked";
    public const string TransitionNotOffered = "transition.not-offered";
    public const string TransitionDeadlineNotSet = "transition.deadline-not-set";
    public const string TransitionNotAutomatic = "transition.not-automatic";
    public const string DeadlineNotSet = "deadline.not-set";
    public const string DeadlineWaivedAlready = "deadline.waived-already";
    public const string ReminderUnknown = "reminder.unknown";
    public const string MilestoneUnknown = "milestone.unknown";
    public const string MilestoneRecordedAlready = "milestone.recorded-already";
    public const string MilestoneInFuture = "milestone.in-future";
    public const string CycleParentPlan = "cycle.parent-plan";
    public const string CycleProfile = "cycle.profile";
    public const string MigrationUnknownVersion = "migration.unknown-version";
    public const string MigrationSameVersion = "migration.same-version";
    public const string MigrationNeedsMapping = "migration.needs-mapping";
    public const string MigrationBlocked = "migration.blocked";
    public const string MigrationInvalidMapping = "migration.invalid-mapping";
    public const string DefinitionUnknown = "definition.unknown";
    public const string DefinitionInvalid = "definition.invalid";
    public const string DefinitionNoDraft = "definition.no-draft";
    public const string DefinitionDraftChanged = "definition.draft-changed";
    public const string DefinitionSameAuthor = "definition.same-author";
    public const string DefinitionVersionTaken = "definition.version-taken";
    public const string DefinitionNotPublished = "definition.not-published";
    public const string DefinitionRetired = "definition.retired";
    public const string DecisionMissing = "decision.missing";
    public const string DeadlineNotLater = "deadline.not-later";
    public const string DeadlineNotReached = "deadline.not-reached";
    public const string DeadlinePassedAlready = "deadline.passed-already";
    public const string CohortNotFrozen = "cohort.not-frozen";
    public const string CohortEmpty = "cohort.empty";
    public const string EffectNotPending = "effect.not-pending";
    public const string AwardsAlreadyProposed = "awards.already-proposed";
    public const string DocumentUnknown = "document.unknown";
    public const string DocumentNotAwarded = "document.not-awarded";
    public const string DocumentNotByHand = "document.not-by-hand";
    public const string DocumentNeedsAwards = "document.needs-awards";
    public const string DocumentNotIssued = "document.not-issued";
    public const string DocumentRecalled = "document.recalled";
    public const string DocumentReplaced = "document.replaced";
    public const string DocumentAboutAnother = "document.about-another";
    public const string DocumentOfRegistration = "document.of-registration";
    public const string DocumentReasonMissing = "document.reason-missing";
    public const string DocumentDetailUnknown = "document.detail-unknown";
    public const string DocumentDetailMissing = "document.detail-missing";
    public const string DocumentDetailTooLong = "document.detail-too-long";
    public const string DocumentDetailInvalid = "document.detail-invalid";
    public const string DocumentCorrectionsMissing = "document.corrections-missing";
    public const string DocumentCorrectionInvalid = "document.correction-invalid";
    public const string DocumentNotComposable = "document.not-composable";
    public const string DocumentNumberTaken = "document.number-taken";
    public const string DeliveryInvalid = "delivery.invalid";
    public const string DeliveryInFuture = "delivery.in-future";

    public const string RegistrationRepeatedId = "registration.repeated-id";
    public const string RegistrationUnknownUnit = "registration.unknown-unit";
    public const string RegistrationIncomplete = "registration.incomplete";
    public const string RegistrationTooLong = "registration.too-long";
    public const string RegistrationUnknownKind = "registration.unknown-kind";
    public const string RegistrationUnknownField = "registration.unknown-field";
    public const string RegistrationUnknownOrigin = "registration.unknown-origin";
    public const string RegistrationLate = "registration.late";
    public const string ReceiptTooEarly = "receipt.too-early";
    public const string RegistrationInvalidItem = "registration.invalid-item";
    public const string RegistrationQuotaExceeded = "registration.quota-exceeded";
    public const string RegistrationUnknownPredecessor = "registration.unknown-predecessor";
    public const string RegistrationNotReturned = "registration.not-returned";
    public const string RegistrationReasonMissing = "registration.reason-missing";
    public const string RegistrationReturnedTooOften = "registration.returned-too-often";
    public const string AppealUnknownRegistration = "appeal.unknown-registration";
    public const string AppealOpen = "appeal.open";
    public const string AppealNone = "appeal.none";
    public const string AppealTextMissing = "appeal.text-missing";
    public const string BallotSecret = "ballot.secret";
    public const string BallotNotSecret = "ballot.not-secret";
    public const string BallotNotInWriting = "ballot.not-in-writing";
    public const string TallyInvalid = "tally.invalid";
    public const string TallyRecordedAlready = "tally.recorded-already";
    public const string RegistrationDuplicate = "registration.duplicate";
    public const string RegistrationUnknown = "registration.unknown";
    public const string RegistrationConcluded = "registration.concluded";
    public const string RegistrationNotConcluded = "registration.not-concluded";

    public const string ReportUnknownRegistration = "report.unknown-registration";
    public const string ReportUnknownPeriod = "report.unknown-period";
    public const string ReportDiscontinued = "report.discontinued";
    public const string ReportUnknownDecision = "report.unknown-decision";
    public const string ReportRepeated = "report.repeated";
    public const string ReportTooLong = "report.too-long";

    public const string ScoreUnknownRegistration = "score.unknown-registration";
    public const string ScoreUnknownRole = "score.unknown-role";
    public const string ScoreUnknownItem = "score.unknown-item";
    public const string ScoreUnknownScorer = "score.unknown-scorer";
    public const string ScoreConflictOfInterest = "score.conflict-of-interest";
    public const string ScoreOutOfRange = "score.out-of-range";
    public const string ScoreRepeated = "score.repeated";
    public const string ScoreReasonRequired = "score.reason-required";
    public const string ScoreEmpty = "score.empty";
    public const string ScoreTooLong = "score.too-long";

    public const string DisqualificationUnknownRegistration = "disqualification.unknown-registration";
    public const string DisqualificationUnknownCode = "disqualification.unknown-code";
    public const string DisqualificationRepeated = "disqualification.repeated";
    public const string DisqualificationTooLong = "disqualification.too-long";

    public const string BallotNotProposed = "ballot.not-proposed";
    public const string BallotUnknownMember = "ballot.unknown-member";
    public const string BallotConflictOfInterest = "ballot.conflict-of-interest";
    public const string BallotUnknownVote = "ballot.unknown-vote";
    public const string BallotRepeated = "ballot.repeated";
    public const string VotesAlreadyCounted = "votes.already-counted";
#pragma warning restore CS1591
}
