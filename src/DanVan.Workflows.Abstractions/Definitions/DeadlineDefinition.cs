namespace DanVan.Workflows.Definitions;

/// <summary>A deadline: either <paramref name="Date"/> or <paramref name="Rule"/> says its day.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Date">Month and day of the cycle's year, <c>MM-dd</c>, before it is rolled to a working day; short for a fixed rule.</param>
/// <param name="Rule">How its day is found; null when <paramref name="Date"/> says it.</param>
/// <param name="Opens">The first day on which papers for it are taken; null when there is no such bound.</param>
/// <param name="Reminders">Reminders before it and escalations after it; null for none.</param>
public sealed record DeadlineDefinition(
    string Id, string Name, string? Date = null, DateRule? Rule = null, DateRule? Opens = null, IReadOnlyList<ReminderDefinition>? Reminders = null);
