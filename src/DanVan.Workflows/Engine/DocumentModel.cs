using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using DanVan.Workflows.Templates;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>The read-only model documents are written from, as docs/template-model.md describes it. Pure: states in, plain values out.</summary>
internal static class DocumentModel
{
    /// <summary>The model of a document of the cycle; of one about a milestone when its id is given.</summary>
    public static IReadOnlyDictionary<string, object?> OfCycle(
        CycleFrame frame, IReadOnlyList<RegistrationState> registrations, LocalDate date, string? milestone = null, ScoreSummaryModel? scores = null)
    {
        var funnel = new Funnel(frame, registrations);
        var model = Shared(frame, date);
        model["milestone"] = MilestoneModel.Of(frame, milestone);
        model["milestones"] = MilestoneModel.Recorded(frame);
        model["counts"] = funnel.Counts();
        model["fields"] = funnel.Fields();
        model["mid_year"] = funnel.MidYear();
        model["registrations"] = Values(funnel.Accepted.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id.Code, StringComparer.Ordinal).Select(r => Registration(frame, r)));
        model["register"] = RegisterModel.Of(frame, registrations);
        model["results"] = new ResultFigures(frame, registrations).Of(date);
        model["exemplary"] = ExemplaryModel.Of(frame, funnel.Accepted);
        var reports = new ReportFigures(frame, funnel.Accepted, date);
        model["report_periods"] = reports.Periods();
        model["late_reports"] = reports.Late();
        model["missing_reports"] = reports.Missing();
        model["participants"] = CallModel.Participants(frame, date);
        model["quotas"] = CallModel.Quotas(frame, date);
        model["form"] = FormModel.Asked(frame.Definition.Definition);
        model["discontinued"] = Values(funnel.DiscontinuedAtMidYear.Select(r => Discontinued(frame, r)));
        model["scoring"] = Scoring(frame);
        model["award_rules"] = AwardModel.Quotas(frame);
        model["award_shares"] = AwardModel.Shares(frame);
        model["scores"] = (scores ?? ScoreSummaryModel.Of(frame, registrations)).Build();
        model["council"] = Council(frame, funnel);
        model["votes"] = Values(funnel.Voted.Select(r => Vote(frame, r)));
        var kinds = frame.Definition.Definition.Kinds;
        model["awards_collective"] = Values(funnel.Awarded.Where(r => r.Kind == kinds[0].Id).Select(r => Award(frame, r, "")));
        model["awards_individual"] = Values(funnel.Awarded.Where(r => r.Kind != kinds[0].Id).Select(r => Award(frame, r, "")));
        return model;
    }

    /// <summary>The model of a document of one awarded registration; of a draft when its number is empty.</summary>
    public static IReadOnlyDictionary<string, object?> OfAward(CycleFrame frame, RegistrationState registration, LocalDate date, string number)
    {
        var model = Shared(frame, date);
        model["award"] = Award(frame, registration, number);
        return model;
    }

    /// <summary>The model of a form of one registration.</summary>
    public static IReadOnlyDictionary<string, object?> OfRegistration(CycleFrame frame, RegistrationState registration, LocalDate date)
    {
        var model = Shared(frame, date);
        var paper = Registration(frame, registration);
        paper["form"] = FormModel.Filled(frame.Definition.Definition, registration);
        paper["unit_parent"] = frame.UnitParent(registration.Unit, registration.SubmittedAt.Date);
        model["registration"] = paper;
        model["score_sheet"] = ScoreSheetModel.Of(frame, registration);
        AchievementModel.AddTo(model, frame, registration);
        return model;
    }

    private static Map Shared(CycleFrame frame, LocalDate date)
    {
        var settings = frame.State.Settings;
        var owner = settings.Owner;
        var model = new Map
        {
            ["cycle"] = new Map
            {
                ["year"] = settings.Year,
                ["theme"] = settings.Theme,
                ["start_date"] = frame.State.Stages[0].Entered.InZone(frame.Definition.Zone).Date,
                ["deadlines"] = Deadlines(frame),
            },
            ["owner"] = new Map
            {
                ["name"] = owner.Name,
                ["parent"] = owner.Parent,
                ["symbol"] = owner.Symbol,
                ["place"] = owner.Place,
                ["signer_title"] = owner.SignerTitle,
                ["signer_name"] = owner.SignerName,
            },
            ["document"] = new Map { ["date"] = date },
            ["parent_plan"] = new Map
            {
                ["number"] = settings.ParentPlan?.Number ?? "",
                ["date"] = settings.ParentPlan?.Date ?? date,
                ["issuer"] = settings.ParentPlan?.Issuer ?? "",
            },
            ["plan"] = Reference(frame, "plan", date),
            ["list"] = Reference(frame, "registration-list", date),
            ["minutes"] = Reference(frame, "council-minutes", date),
            ["proposal"] = Reference(frame, "proposal", date),
            ["decision"] = Reference(frame, "decision", date),
            ["audit"] = new Map { ["root"] = frame.State.Checkpoint ?? "" },
        };
        RelationModel.AddTo(model, date);
        return model;
    }

    // The texts that come with the library speak of three deadlines; an administrator may have given them other ids.
    private static Map Deadlines(CycleFrame frame)
    {
        var definition = frame.Definition.Definition;
        var model = definition.Deadlines.ToDictionary(d => TemplateName.Of(d.Id), d => (object?)frame.Deadline(d.Id)?.Date);
        model.TryAdd("registration", frame.Deadline(definition.Registration.Deadline)?.Date);
        model.TryAdd("mid_year_report", definition.Reports.Periods is [var first, ..] ? frame.Deadline(first.Deadline)?.Date : null);
        model.TryAdd("annual_report", definition.Reports.Periods is [.., var last] ? frame.Deadline(last.Deadline)?.Date : null);
        return model;
    }

    /// <summary>The document of the cycle that holds: neither replaced nor recalled; without one the number is empty, which templates ask about.</summary>
    private static Map Reference(CycleFrame frame, string kind, LocalDate date)
    {
        var document = frame.State.Documents.LastOrDefault(d => d.Kind == kind && DocumentFates.IsInForce(d.Id, frame.State.Documents));
        return new Map { ["number"] = document?.Number ?? "", ["date"] = document?.Date ?? date };
    }

    private static Map Registration(CycleFrame frame, RegistrationState registration)
    {
        var definition = frame.Definition.Definition;
        var model = new Map
        {
            ["id"] = registration.Id.Code,
            ["unit_name"] = frame.UnitName(registration.Unit, registration.SubmittedAt.Date),
            ["kind"] = registration.Kind,
            ["kind_name"] = NameOf(definition.Kinds, registration.Kind),
            ["field_name"] = NameOf(definition.Fields, registration.Field),
            ["origin_name"] = NameOf(definition.Origins, registration.Origin),
            ["submitted_on"] = registration.SubmittedAt.Date,
        };
        foreach (var item in definition.Registration.Form)
        {
            model.TryAdd(TemplateName.Of(item.Id), registration.Form.GetValueOrDefault(item.Id, ""));
        }

        // The shipped lists have columns for these; an administrator's form may lack them.
        model.TryAdd("place", "");
        model.TryAdd("period", "");

        return model;
    }

    private static Map Discontinued(CycleFrame frame, RegistrationState registration)
    {
        var model = Registration(frame, registration);
        model["result"] = registration.Reports[^1].Result;
        return model;
    }

    private static Map Scoring(CycleFrame frame)
    {
        var definition = frame.Definition.Definition;
        var rules = definition.Scoring;
        var model = Thresholds(rules, null);
        model["upper_level_reserve"] = frame.State.UpperLevelReserve;
        model["scale"] = rules.Scale;
        model["areas"] = Values(definition.Areas.Select(area => new Map(Thresholds(rules, area.Id)) { ["id"] = area.Id, ["name"] = area.Name }));
        model["criteria"] = Criteria(rules.Criteria);
        model["sets"] = Values(rules.Sets.Select(set => new Map { ["id"] = set.Id, ["name"] = set.Name, ["criteria"] = Criteria(set.Criteria) }));
        return model;
    }

    private static Map Thresholds(ScoringRules rules, string? area) => new()
    {
        ["recognition_threshold"] = rules.Bands.LastOrDefault(b => b.Recognised)?.FromFor(area) ?? rules.Scale,
        ["exemplary_threshold"] = rules.Bands.LastOrDefault(b => b.Exemplary)?.FromFor(area) ?? rules.Scale,
    };

    private static List<object?> Criteria(IEnumerable<CriterionDefinition> criteria) => Values(criteria.Select(c => new Map
    {
        ["id"] = c.Id,
        ["name"] = c.Name,
        ["max"] = c.Items.Sum(i => i.Max),
        ["floor_percent"] = c.FloorPercent,
        ["items"] = Values(c.Items.Select(i => new Map { ["id"] = i.Id, ["name"] = i.Name, ["max"] = i.Max })),
    }));

    private static Map Council(CycleFrame frame, Funnel funnel)
    {
        var settings = frame.State.Settings;
        var rules = frame.Definition.Definition.Voting;
        var members = settings.Council
            .Select(m => (Member: m, Present: funnel.Voted.Any(r => BallotBox.WasPresent(r, m.Id))))
            .ToList();
        return new Map
        {
            ["members"] = Values(members.Select(m => new Map { ["name"] = m.Member.Name, ["position"] = m.Member.Position, ["present"] = m.Present })),
            ["total"] = members.Count,
            ["present_count"] = members.Count(m => m.Present),
            ["absent_count"] = members.Count(m => !m.Present),
            ["recusals"] = RecusalModel.Of(settings.Council, funnel.Voted),
            ["chair"] = Person(settings.Council.FirstOrDefault()),
            ["secretary"] = Person(settings.Council.Skip(1).FirstOrDefault()),
            ["place"] = settings.Owner.Name,
            ["start_time"] = "",
            ["end_time"] = "",
            ["quorum_fraction"] = rules.Quorum.ToString(),
            ["pass_fraction"] = rules.Pass.ToString(),
            ["pass_base"] = rules.Base,
            ["secret"] = rules.Secret,
            ["in_writing"] = rules.AskAbsentInWriting,
        };
    }

    private static Map Person(CouncilMember? member) => new() { ["name"] = member?.Name ?? "", ["position"] = member?.Position ?? "" };

    private static Map Vote(CycleFrame frame, RegistrationState registration)
    {
        var vote = registration.Vote!;
        var share = BallotBox.BaseOf(frame.Definition.Definition.Voting, vote.Members, BallotBox.Voters(vote));
        return new Map
        {
            ["model_name"] = ModelNameOf(registration),
            ["unit_name"] = frame.UnitName(registration.Unit, registration.SubmittedAt.Date),
            ["kind_name"] = NameOf(frame.Definition.Definition.Kinds, registration.Kind).ToLowerInvariant(),
            ["rank"] = frame.RankOf(registration.Id),
            ["award_name"] = AwardName(frame, vote.Award),
            ["total"] = registration.Conclusion!.Points!.Total,
            ["members"] = vote.Members,
            ["yes"] = vote.Yes,
            ["no"] = vote.No,
            ["abstain"] = vote.Abstain,
            ["absent"] = vote.Absent,
            ["present"] = vote.Members - vote.Absent,
            ["in_writing"] = vote.InWriting ?? 0,
            ["percent_yes"] = share == 0 ? 0m : 100m * vote.Yes / share,
            ["quorum"] = vote.HasQuorum,
            ["passed"] = vote.Awarded,
        };
    }

    private static Map Award(CycleFrame frame, RegistrationState registration, string registerNumber)
    {
        var definition = frame.Definition.Definition;
        var unit = frame.UnitName(registration.Unit, registration.SubmittedAt.Date);
        var isCollective = registration.Kind == definition.Kinds[0].Id;
        var points = registration.Conclusion!.Points!;
        return new Map
        {
            // The form names no person: an individual's certificate goes to whoever the unit registered the model for.
            ["name"] = isCollective ? unit : "Cá nhân thực hiện mô hình",
            ["unit_name"] = unit,
            ["kind"] = registration.Kind,
            ["model_name"] = ModelNameOf(registration),
            ["award_name"] = AwardName(frame, registration.Vote!.Award),
            ["total"] = points.Total,
            ["band_name"] = definition.Scoring.Bands.First(b => b.Id == points.Band).Name,
            ["rank"] = frame.RankOf(registration.Id),
            ["yes"] = registration.Vote.Yes,
            ["present"] = BallotBox.Voters(registration.Vote),
            ["authority"] = AwardModel.Find(frame, registration.Vote.Award)?.Authority ?? "",
            ["summary"] = AchievementModel.Summary(registration),
            ["register_number"] = registerNumber,
        };
    }

    internal static string ModelNameOf(RegistrationState registration) => registration.Form.GetValueOrDefault(FormItems.Name, "");

    private static string AwardName(CycleFrame frame, string award) => AwardModel.Find(frame, award)?.Name ?? award;

    internal static string NameOf(IReadOnlyList<NamedItem> items, string id) => items.FirstOrDefault(i => i.Id == id)?.Name ?? id;

    internal static List<object?> Values(IEnumerable<Map> maps) => [.. maps];
}
