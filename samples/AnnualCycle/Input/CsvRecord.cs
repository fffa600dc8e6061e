namespace AnnualCycle.Input;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The physical line on which it begins, the header being line 1.</param>
/// <param name="Fields">Its fields.</param>
public readonly record struct CsvRecord(int Line, IReadOnlyList<string> Fields);
