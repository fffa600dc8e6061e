using System.Globalization;
using NodaTime;
using NodaTime.Text;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>What makes the settings of a new cycle acceptable. All that is wrong is said at once.</summary>
internal static class OpeningRules
{
    private const int MaxText = 500;
    private const int MaxMembers = 200;

    public static Decision Decide(CompiledDefinition definition, CycleSettings settings, Caller caller, Func<OwnerBody, string?> ownerProblem)
    {
        if (Permission.WhyNot(definition, StageActions.Open, caller) is { } notPermitted)
        {
            return Decision.Refused(notPermitted);
        }

        var reasons = WhyNot(definition, settings, ownerProblem).ToList();
        if (reasons.Count > 0)
        {
            return Decision.Refused(reasons);
        }

        var calendar = new WorkingCalendar(settings.Calendar);
        var rules = definition.Definition;
        return Decision.Done(
            new CycleEvent.Opened(
                rules.Id,
                rules.Version,
                definition.Loaded.Hash,
                settings,
                settings.UpperLevelReserve ?? rules.Scoring.Reserve.Default,
                [.. rules.Deadlines.Select(d => Resolve(d, settings, calendar))]),
            CycleDecider.Enter(rules.Stages[0], 0));
    }

    private static Deadline Resolve(DeadlineDefinition deadline, CycleSettings settings, WorkingCalendar calendar)
    {
        var asked = DateOf(deadline, settings);
        return new Deadline(deadline.Id, asked, calendar.RollForward(asked));
    }

    private static LocalDate DateOf(DeadlineDefinition deadline, CycleSettings settings) =>
        settings.Deadlines.TryGetValue(deadline.Id, out var date)
            ? date
            : AnnualDatePattern.Iso.Parse(deadline.Date ?? "").Value.InYear(settings.Year);

    private static IEnumerable<Refusal> WhyNot(CompiledDefinition definition, CycleSettings settings, Func<OwnerBody, string?> ownerProblem)
    {
        var rules = definition.Definition;
        var hasYear = settings.Year is >= 2000 and <= 2199;
        if (!hasYear)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleYear, settings.Year.ToString(CultureInfo.InvariantCulture));
        }

        // Without a year its dates cannot be judged; everything else can.
        foreach (var refusal in (hasYear ? Deadlines(rules, settings) : []).Concat(Texts(settings)).Concat(Council(settings)).Concat(Awards(definition, settings)))
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

        if (hasYear && CalendarProblem(rules, settings) is { } calendar)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleCalendar, calendar);
        }
    }

    private static IEnumerable<Refusal> Deadlines(CycleDefinition rules, CycleSettings settings)
    {
        foreach (var unknown in settings.Deadlines.Keys.Where(id => rules.Deadlines.All(d => d.Id != id)))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleUnknownDeadline, unknown);
        }

        LocalDate? before = null;
        foreach (var deadline in rules.Deadlines)
        {
            var date = DateOf(deadline, settings);
            if (date.Year != settings.Year)
            {
                yield return RefusalCatalogue.Of(RefusalCodes.CycleDeadlineOutsideYear, $"{deadline.Id} {VietnameseText.ShortDate(date)}");
            }
            else if (date < before)
            {
                yield return RefusalCatalogue.Of(RefusalCodes.CycleDeadlineOrder, deadline.Id);
            }

            before = date;
        }
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

    private static string? CalendarProblem(CycleDefinition rules, CycleSettings settings)
    {
        try
        {
            var calendar = new WorkingCalendar(settings.Calendar);
            calendar.RollForward(new LocalDate(settings.Year, 12, 31));
            foreach (var date in rules.Deadlines.Select(d => DateOf(d, settings)).Where(d => d.Year == settings.Year))
            {
                calendar.RollForward(date);
            }

            return null;
        }
        catch (Exception e) when (e is ArgumentException or WorkflowException)
        {
            return e.Message;
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) => ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key);
}
