using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>A deadline of a cycle.</summary>
/// <param name="Id">Identity in the definition.</param>
/// <param name="Asked">The day as given.</param>
/// <param name="Date">The day it really is: the next working day when that was none. It ends with its civil day.</param>
/// <param name="ByDecision">True when a decision of the year put it where it is; null when the definition's rule or the year's settings did.</param>
public sealed record Deadline(string Id, LocalDate Asked, LocalDate Date, bool? ByDecision = null);
