namespace DanVan.Workflows.Definitions;

/// <summary>A reminder before a deadline, or an escalation after it. It is sent at the beginning of its day.</summary>
/// <param name="Id">Identity within its deadline.</param>
/// <param name="WorkingDays">Working days from the deadline: negative before it, 0 on it, positive after it; -60 to 60.</param>
/// <param name="Roles">Who is told; may be empty when <paramref name="PendingUnits"/> is true.</param>
/// <param name="PendingUnits">Whether each unit that still owes what the deadline is for is told too.</param>
/// <param name="Escalates">Whether it is told as an escalation, to the level above.</param>
public sealed record ReminderDefinition(string Id, int WorkingDays, IReadOnlyList<string> Roles, bool PendingUnits = false, bool Escalates = false);
