namespace AnnualCycle.Run;

/// <summary>The year stopped at something that must be mended outside of it. What was entered is kept; started again, it goes on from there.</summary>
public sealed class StoppedException(string message) : Exception(message);
