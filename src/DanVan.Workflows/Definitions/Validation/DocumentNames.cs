using DanVan.Workflows.Templates;
using Deeds = DanVan.Workflows.Definitions.Validation.Happenings.Deeds;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What the template of a document may read, as docs/template-model.md lists it, and from when on.</summary>
internal static class DocumentNames
{
    private static readonly string[] References = ["plan", "list", "minutes", "proposal", "decision"];

    private static readonly string[] ResultCounts =
        ["registered", "accepted", "discontinued", "ineligible", "not_recognised", "recognised", "exemplary", "proposed", "awarded"];

    private static readonly string[] ResultTables = ["fields", "kinds", "origins"];

    private static readonly string[] Counted = ["accepted", "discontinued", "ineligible", "recognised", "exemplary", "proposed", "awarded"];

    /// <summary>What holds nothing until something has happened, and what to call that.</summary>
    private static readonly (string Name, Deeds Deed, string What)[] Later =
    [
        ("plan", Happenings.OfDocument(Happenings.Plan), Happenings.Plan),
        ("list", Happenings.OfDocument(Happenings.List), Happenings.List),
        ("minutes", Happenings.OfDocument(Happenings.Minutes), Happenings.Minutes),
        ("proposal", Happenings.OfDocument(Happenings.Proposal), Happenings.Proposal),
        ("decision", Happenings.OfDocument(Happenings.Decision), Happenings.Decision),
        ("counts.ineligible", Deeds.Concluded, StageEffects.Conclude),
        ("counts.recognised", Deeds.Concluded, StageEffects.Conclude),
        ("counts.exemplary", Deeds.Concluded, StageEffects.Conclude),
        ("counts.proposed", Deeds.Proposed, StageEffects.ProposeAwards),
        ("counts.awarded", Deeds.Counted, StageEffects.CountVotes),
        ("exemplary", Deeds.Concluded, StageEffects.Conclude),
        ("votes", Deeds.Counted, StageEffects.CountVotes),
        ("awards_collective", Deeds.Counted, StageEffects.CountVotes),
        ("awards_individual", Deeds.Counted, StageEffects.CountVotes),
        ("audit.root", Deeds.Sealed, StageEffects.Checkpoint),
    ];

    /// <summary>What a name of the model waits for; null when it holds something from the beginning.</summary>
    public static (Deeds Deed, string What)? WaitsFor(string name)
    {
        foreach (var (later, deed, what) in Later)
        {
            if (name == later)
            {
                return (deed, what);
            }
        }

        return null;
    }

    /// <summary>The full names: of a document of an award, or of one of the cycle, which may be about a milestone.</summary>
    public static IEnumerable<string> Of(CycleDefinition definition, bool perAward, bool isOfMilestone) => perAward ? [.. Shared(definition), .. Award("award")] :
    [
        .. Shared(definition),
        .. isOfMilestone ? Milestone("milestone") : [],
        .. Milestone("milestones[]"),
        "counts.registered",
        .. Counted.SelectMany(n => Count($"counts.{n}")),
        .. Each("fields[]", "id", "name", "recognised", "reported_mid_year", "discontinued_mid_year"),
        .. Count("fields[].accepted"),
        .. Each("mid_year", "on_time", "late", "missing", "continued", "adjusted", "discontinued"),
        .. Registration(definition, "registrations[]"),
        .. Registration(definition, "discontinued[]"),
        .. Reported(),
        "discontinued[].result",
        .. Each("scoring", "upper_level_reserve", "recognition_threshold", "exemplary_threshold", "scale"),
        .. Each("scoring.areas[]", "id", "name", "recognition_threshold", "exemplary_threshold"),
        .. Criteria("scoring.criteria[]"),
        .. Each("scoring.sets[]", "id", "name"),
        .. Criteria("scoring.sets[].criteria[]"),
        .. Each("award_rules[]", "name", "kind_name", "authority", "quota"),
        .. Each("award_shares[]", "name", "kind_name", "authority", "percent", "percent_of"),
        .. Each("council.members[]", "name", "position", "present"),
        .. Each("council", "total", "present_count", "absent_count", "place", "start_time", "end_time", "quorum_fraction", "pass_fraction", "pass_base", "secret", "in_writing"),
        .. Each("council.recusals[]", "name", "position", "rows[]"),
        .. Each("council.chair", "name", "position"),
        .. Each("council.secretary", "name", "position"),
        .. Each(
            "votes[]",
            "model_name", "unit_name", "kind_name", "rank", "award_name", "total", "members", "yes", "no", "abstain", "absent", "present", "in_writing", "percent_yes", "quorum", "passed"),
        .. ScoreNames.OfSummary("scores"),
        .. Award("awards_collective[]"),
        .. Award("awards_individual[]"),
    ];

    /// <summary>The full names of a form of one registration.</summary>
    public static IEnumerable<string> OfRegistration(CycleDefinition definition) =>
    [
        .. Shared(definition),
        .. Registration(definition, "registration"),
        .. ScoreNames.OfSheet("score_sheet"),
        .. Each("reports[]", "period_name", "reported_on", "late", "decision_name", "lines[]"),
        .. Each("proposed_award", "name", "authority"),
        "registration.unit_parent",
        .. Each("registration.form[]", "id", "name", "text", "lines[]"),
    ];

    // What the call for registrations, the register of models and the reports read.
    private static IEnumerable<string> Reported() =>
    [
        "participants[]",
        .. Each("quotas[]", "group_name", "kind_name", "at_least", "at_most"),
        .. Each("form[]", "id", "name", "required", "choices[]"),
        "register.has_contact",
        .. Each("register.rows[]", "name", "unit_name", "kind_name", "field_name", "origin_name", "place", "period", "contact", "note"),
        .. Each("results", "rejected", "withdrawn", "returned", "leading_fields[]", "empty_fields[]"),
        .. Count("results.registered"),
        .. Count("results.not_recognised"),
        .. Each("results.units", "total", "registered", "without[]"),
        .. ResultTables.SelectMany(by => (string[])
        [
            .. Each($"results.{by}[]", "id", "name"),
            .. ResultCounts.SelectMany(n => Count($"results.{by}[].{n}")),
        ]),
        .. Each("results.bands[]", "id", "name"),
        .. Count("results.bands[].count"),
        .. Each("exemplary[]", "name", "unit_name", "kind_name", "field_name", "total", "band_name", "rank", "awarded", "award_name"),
        .. Each("report_periods[]", "id", "name", "deadline", "waived", "on_time", "late", "missing", "not_due"),
        .. Each("late_reports[]", "name", "unit_name", "period_name", "reported_on"),
        .. Each("missing_reports[]", "name", "unit_name", "period_name", "reported_on"),
    ];

    private static IEnumerable<string> Shared(CycleDefinition definition) =>
    [
        "cycle.year", "cycle.theme", "cycle.start_date",
        .. definition.Deadlines.Select(d => TemplateName.Of(d.Id)).Union(["registration", "mid_year_report", "annual_report"]).Select(d => $"cycle.deadlines.{d}"),
        .. Each("owner", "name", "parent", "symbol", "place", "signer_title", "signer_name", "awarding_authority"),
        "document.date",
        .. Each("parent_plan", "number", "date", "citation", "issuer"),
        .. References.SelectMany(n => Each(n, "number", "date", "citation")),
        .. Each("related", "number", "date", "citation", "kind_name", "subject"),
        "relation.reason",
        .. Each("corrections[]", "place", "printed", "correct"),
        "audit.root",
        "legal_bases[]",
    ];

    private static IEnumerable<string> Registration(CycleDefinition definition, string prefix) => Each(
        prefix,
        ["id", "unit_name", "kind", "kind_name", "field_name", "origin_name", "submitted_on", .. definition.Registration.Form.Select(f => TemplateName.Of(f.Id)).Union(["place", "period"])]);

    private static IEnumerable<string> Award(string prefix) => Each(
        prefix,
        "name", "unit_name", "kind", "model_name", "award_name", "total", "band_name", "rank", "yes", "present", "authority", "summary", "register_number");

    private static IEnumerable<string> Milestone(string prefix) => Each(prefix, "id", "name", "held_on", "conclusion", "conclusion_lines[]");

    private static IEnumerable<string> Criteria(string prefix) => [.. Each(prefix, "id", "name", "max", "floor_percent"), .. Each($"{prefix}.items[]", "id", "name", "max")];

    internal static IEnumerable<string> Count(string prefix) => Each(prefix, "total", "collective", "individual");

    internal static IEnumerable<string> Each(string prefix, params string[] names) => names.Select(n => $"{prefix}.{n}");
}
