using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>A deadline that gets another day.</summary>
/// <param name="Deadline">Its id in the new version; of one that is dropped, in the old one.</param>
/// <param name="Before">Its working day before; null when it had none.</param>
/// <param name="After">Its working day afterwards; null when it has none, or is dropped.</param>
public sealed record DeadlineChange(string Deadline, LocalDate? Before, LocalDate? After);
