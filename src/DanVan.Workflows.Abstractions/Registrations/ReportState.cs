using NodaTime;

namespace DanVan.Workflows.Registrations;

/// <summary>A report that was taken.</summary>
/// <param name="Period">Its period.</param>
/// <param name="ReportedAt">When it was received.</param>
/// <param name="Late">Whether that was after the deadline as it stood then; an extension is taken into account when the registration is concluded.</param>
/// <param name="Decision">What the review decided.</param>
/// <param name="Result">The reported result.</param>
public sealed record ReportState(string Period, LocalDateTime ReportedAt, bool Late, string Decision, string Result);
