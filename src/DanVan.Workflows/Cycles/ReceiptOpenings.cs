using System.Collections.Frozen;
using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Cycles;

/// <summary>The first days on which papers for a deadline are taken. Immutable; worked out once for each state of a cycle, when first asked for.</summary>
internal sealed class ReceiptOpenings
{
    // The blank of an official form, in either language.
    private const string NoDay = "…/…/…";

    private readonly FrozenDictionary<string, LocalDate?> _firstDays;

    public ReceiptOpenings(CompiledDefinition definition, CycleState state, WorkingCalendar calendar) =>
        _firstDays = definition.Definition.Deadlines.Where(d => d.Opens is not null).DistinctBy(d => d.Id).ToFrozenDictionary(
            d => d.Id,
            d => CalendarLimits.Within(() => DateRules.DayOf(d.Opens!, state.Settings.Year, calendar, e => CycleMomentRules.DayOf(e, state, definition.Zone))));

    /// <summary>Why a paper comes too early; nothing when it does not. Papers that wait for something that has not happened yet are too early.</summary>
    public Refusal? WhyNot(string deadline, LocalDateTime received) =>
        !_firstDays.TryGetValue(deadline, out var first) || first <= received.Date
            ? null
            : RefusalCatalogue.Of(RefusalCodes.ReceiptTooEarly, first is { } day ? VietnameseText.ShortDate(day) : NoDay);
}
