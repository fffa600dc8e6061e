using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Cycles;

/// <summary>The deadlines of a cycle that is being opened, as far as their days can be known then, and what is wrong with them. Pure.</summary>
internal sealed class OpeningDeadlines
{
    // Judges the days of settings whose own calendar cannot be used; that one is reported for itself.
    private static readonly WorkingCalendar Plain = new(new CalendarData());

    private OpeningDeadlines(IReadOnlyList<Deadline> deadlines, IReadOnlyList<Refusal> refusals, string? calendarProblem) =>
        (Deadlines, Refusals, CalendarProblem) = (deadlines, refusals, calendarProblem);

    /// <summary>The deadlines whose days are known, in the order of the definition.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; }

    /// <summary>What is wrong with their days.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>What is wrong with the calendar they are rolled by; null when nothing is.</summary>
    public string? CalendarProblem { get; }

    /// <summary>Finds them; null when the settings have no year to find them in.</summary>
    public static OpeningDeadlines? Find(CompiledDefinition definition, CycleSettings settings, LocalDate today)
    {
        if (settings.Year is < 2000 or > 2199)
        {
            return null;
        }

        var rules = definition.Definition;
        var calendar = CalendarOf(settings, rules.Years, out var problem);
        var days = new DeadlineDays(rules, settings, calendar ?? Plain, HappensAtOpening);
        if (calendar is not null)
        {
            // A day outside the years is refused for that; whether the calendar knows it as well tells nobody more.
            problem ??= days.Problems.FirstOrDefault(p => days.Asked(p.Deadline) is not { } asked || OpeningRules.IsWithinYears(rules, settings, asked)).Message;
        }

        return new OpeningDeadlines(days.Known, [.. WhyNot(rules, settings, days)], problem);

        LocalDate? HappensAtOpening(EventReference reference) => reference.Kind switch
        {
            CycleMoments.Opened => today,
            CycleMoments.StageEntered when reference.Of == rules.Stages[0].Id => today,
            _ => null,
        };
    }

    private static IEnumerable<Refusal> WhyNot(CycleDefinition rules, CycleSettings settings, DeadlineDays days)
    {
        foreach (var unknown in settings.Deadlines.Keys.Where(id => rules.Deadlines.All(d => d.Id != id)))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.CycleUnknownDeadline, unknown);
        }

        LocalDate? before = null;
        foreach (var deadline in rules.Deadlines)
        {
            if (days.Asked(deadline.Id) is not { } date)
            {
                continue;
            }

            if (!OpeningRules.IsWithinYears(rules, settings, date))
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

    private static WorkingCalendar? CalendarOf(CycleSettings settings, int years, out string? problem)
    {
        WorkingCalendar? calendar = null;
        try
        {
            calendar = new WorkingCalendar(settings.Calendar);
            calendar.RollForward(new LocalDate(settings.Year + years - 1, 12, 31));
            problem = null;
        }
        catch (Exception e) when (e is ArgumentException or WorkflowException)
        {
            problem = e.Message;
        }

        return calendar;
    }
}
