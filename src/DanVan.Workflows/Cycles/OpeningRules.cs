using System.Globalization;
using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>What makes the settings of a new cycle acceptable. All that is wrong is said at once.</summary>
internal static class OpeningRules
{
    private const int MaxText = 500;
    private const int MaxMembers = 200;

    public static Decision Decide(CompiledDefinition definition, CycleSettings settings, Caller caller, Func<OwnerBody, string?> ownerProblem, CycleState? parent = null, string? flow = null)
    {
        if (Permission.WhyNot(definition, StageActions.Open, caller) is { } notPermitted)
        {
            return Decision.Refused(notPermitted);
        }

        var days = OpeningDeadlines.Find(definition, settings, caller.Now.InZone(definition.Zone).Date);
        var reasons = WhyNot(definition, settings, days, ownerProblem).ToList();
        if (settings.ParentPlan is { } plan && WhyNotParent(plan, parent) is { } whyNotParent)
        {
            reasons.Add(whyNotParent);
        }

        if (reasons.Count > 0)
        {
            return Decision.Refused(reasons);
        }

        var rules = definition.Definition;
        return Decision.Done(
            new CycleEvent.Opened(
                rules.Id,
                rules.Version,
                definition.Loaded.Hash,
                settings,
                settings.UpperLevelReserve ?? rules.Scoring.Reserve.Default,
                days!.Deadlines,
                flow),
            CycleDecider.Enter(rules.Stages[0], 0));
    }

    /// <summary>Whether a day lies in one of the years that a cycle's deadlines may lie in.</summary>
    public static bool IsWithinYears(CycleDefinition rules, CycleSettings settings, LocalDate day) =>
        day.Year >= settings.Year && day.Year - settings.Year < rules.Years;

    private static IEnumerable<Refusal> WhyNot(
        CompiledDefinition definition, CycleSettings settings, OpeningDeadlines? days, Func<OwnerBody, string?> ownerProblem)
    {
        var rules = definition.Definition;
        if (days is null)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleYear, settings.Year.ToString(CultureInfo.InvariantCulture));
        }

        // Without a year its dates cannot be judged; everything else can.
        foreach (var refusal in (days?.Refusals ?? []).Concat(Texts(settings)).Concat(Council(settings)).Concat(Awards(definition, settings)))
        {
            yield return refusal;
        }

        if (settings.UpperLevelReserve is { } reserve && (reserve < 0 || reserve > rules.Scoring.Reserve.Max))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleReserve, rules.Scoring.Reserve.Max.ToString(CultureInfo.InvariantCulture));
        }

        if (rules.Owner?.Profiles?.Contains(settings.Owner.Profile) == false)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleProfile, settings.Owner.Profile);
        }

        if (ownerProblem(settings.Owner) is { } owner)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleOwner, owner);
        }

        if (days?.CalendarProblem is { } calendar)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleCalendar, calendar);
        }
    }

    // A cycle can only name one that is there already, so the tree of plans has no loops.
    private static Refusal? WhyNotParent(PlanReference plan, CycleState? parent)
    {
        var isComplete = DocumentNumber.TryParse(plan.Number, out _) && !string.IsNullOrWhiteSpace(plan.Issuer) && plan.Issuer.Length <= MaxText;
        var isKnown = plan.Cycle is null || (parent?.Documents.Any(d => d.Number == plan.Number && d.Date == plan.Date) ?? false);
        return isComplete && isKnown ? null : RefusalCatalogue.Of(RefusalCodes.CycleParentPlan, plan.Number);
    }

    private static IEnumerable<Refusal> Texts(CycleSettings settings)
    {
        var owner = settings.Owner;
        string[] texts = [settings.Theme, owner.Name, owner.Parent, owner.Symbol, owner.Place, owner.SignerTitle, owner.SignerName];
        foreach (var text in texts.Where(t => t.Length > MaxText))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleFieldTooLong, text);
        }

        if (string.IsNullOrWhiteSpace(owner.Name) || string.IsNullOrWhiteSpace(owner.Symbol))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleOwner, "name, symbol");
        }
    }

    private static IEnumerable<Refusal> Council(CycleSettings settings)
    {
        if (settings.Council.Count > MaxMembers)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleCouncil, settings.Council.Count.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var id in Repeated(settings.Council.Select(m => m.Id)))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleCouncil, id);
        }

        foreach (var member in settings.Council.Where(m => m.Id.Length is 0 or > MaxText || m.Name.Length > MaxText || m.Position.Length > MaxText))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleCouncil, member.Id);
        }
    }

    private static IEnumerable<Refusal> Awards(CompiledDefinition definition, CycleSettings settings)
    {
        foreach (var id in Repeated(settings.Awards.Select(a => a.Id)).Concat(Repeated(settings.Awards.Select(a => a.Kind))))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleAwards, id);
        }

        foreach (var award in settings.Awards.Where(a => a.Quota < 0 || a.Id.Length is 0 or > MaxText || a.Name.Length > MaxText || !definition.Kinds.Contains(a.Kind)))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleAwards, award.Id);
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) => ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key);
}
