namespace DanVan.Workflows.Definitions;

/// <summary>The stable codes of <see cref="DefinitionFinding"/>. Each has one text in each language and a test with a definition that triggers it.</summary>
public static class DefinitionFindingCodes
{
#pragma warning disable CS1591 // Each name says what its text says; the texts stand in the catalogue of findings.
    // The text and its shape: what the JSON Schema says too.
    public const string DefinitionTooLong = "definition.too-long";
    public const string DefinitionUnreadable = "definition.unreadable";
    public const string MemberUnknown = "member.unknown";
    public const string MemberMissing = "member.missing";
    public const string MemberRepeated = "member.repeated";
    public const string ValueNull = "value.null";
    public const string ValueKind = "value.kind";
    public const string ValueUnknown = "value.unknown";
    public const string ValueDate = "value.date";
    public const string ValueFraction = "value.fraction";
    public const string TextEmpty = "text.empty";
    public const string TextTooLong = "text.too-long";
    public const string NumberRange = "number.range";
    public const string ListEmpty = "list.empty";
    public const string ListTooLong = "list.too-long";
    public const string IdInvalid = "id.invalid";

    // The whole.
    public const string DefinitionVersion = "definition.version";
    public const string DefinitionTimeZone = "definition.time-zone";
    public const string IdDuplicate = "id.duplicate";
    public const string IdSameName = "id.same-name";

    // What refers to something that is not there.
    public const string ActionUnknown = "action.unknown";
    public const string AreaUnknown = "area.unknown";
    public const string CriterionUnknown = "criterion.unknown";
    public const string DeadlineUnknown = "deadline.unknown";
    public const string DocumentUnknown = "document.unknown";
    public const string EffectUnknown = "effect.unknown";
    public const string FieldUnknown = "field.unknown";
    public const string GroupUnknown = "group.unknown";
    public const string KindUnknown = "kind.unknown";
    public const string MilestoneUnknown = "milestone.unknown";
    public const string RoleUnknown = "role.unknown";
    public const string StageUnknown = "stage.unknown";

    // Roles and what they may do.
    public const string RoleNone = "role.none";
    public const string RoleDates = "role.dates";
    public const string RoleUnused = "role.unused";
    public const string RoleLater = "role.later";
    public const string ActionNobody = "action.nobody";
    public const string ActionUnused = "action.unused";
    public const string TransitionNobody = "transition.nobody";
    public const string PermissionNobody = "permission.nobody";
    public const string MilestoneNobody = "milestone.nobody";

    // Deadlines.
    public const string DeadlineDate = "deadline.date";
    public const string DeadlineRule = "deadline.rule";
    public const string DeadlineEvent = "deadline.event";
    public const string DeadlineOrder = "deadline.order";
    public const string DeadlineOpens = "deadline.opens";
    public const string DeadlineOutside = "deadline.outside";
    public const string DeadlineCycle = "deadline.cycle";
    public const string DeadlineNever = "deadline.never";
    public const string ReminderNobody = "reminder.nobody";

    // Stages, transitions, milestones and what they bring about.
    public const string StageUnreachable = "stage.unreachable";
    public const string StageDeadEnd = "stage.dead-end";
    public const string StageFinalLeft = "stage.final-left";
    public const string StageSkippable = "stage.skippable";
    public const string StageNoCohort = "stage.no-cohort";
    public const string TransitionDuplicate = "transition.duplicate";
    public const string TransitionAutomatic = "transition.automatic";
    public const string TransitionAlways = "transition.always";
    public const string MilestoneNever = "milestone.never";
    public const string EffectNotAccepted = "effect.not-accepted";
    public const string EffectOrder = "effect.order";
    public const string EffectMessage = "effect.message";
    public const string EffectUnneeded = "effect.unneeded";
    public const string ExpressionUnreadable = "expression.unreadable";
    public const string ExpressionUnknownName = "expression.unknown-name";

    // Units, registrations and reports.
    public const string GroupDates = "group.dates";
    public const string GroupNever = "group.never";
    public const string QuotaBounds = "quota.bounds";
    public const string QuotaDuplicate = "quota.duplicate";
    public const string QuotaImpossible = "quota.impossible";
    public const string FormNoName = "form.no-name";
    public const string FormOptions = "form.options";
    public const string FormBounds = "form.bounds";

    // Scoring, votes and awards.
    public const string ScoringSum = "scoring.sum";
    public const string ScoringStep = "scoring.step";
    public const string ScoringTieBreak = "scoring.tie-break";
    public const string SetNever = "set.never";
    public const string BandOrder = "band.order";
    public const string BandGap = "band.gap";
    public const string BandExemplary = "band.exemplary";
    public const string BandUnreachable = "band.unreachable";
    public const string VotingNoBallot = "voting.no-ballot";
    public const string AwardAmount = "award.amount";

    // Documents.
    public const string DocumentType = "document.type";
    public const string DocumentUnused = "document.unused";
    public const string DocumentTooEarly = "document.too-early";
    public const string DocumentFormIssued = "document.form-issued";
    public const string DocumentUnit = "document.unit";
    public const string DocumentUnitUnneeded = "document.unit-unneeded";
    public const string DocumentIssuer = "document.issuer";
    public const string DocumentDetailId = "document.detail-id";
    public const string DocumentDetailUnfilled = "document.detail-unfilled";
    public const string TemplateUnreadable = "template.unreadable";
    public const string TemplateUnknownName = "template.unknown-name";
    public const string TemplateTooEarly = "template.too-early";
#pragma warning restore CS1591
}
