namespace DanVan.Workflows.Simulation;

/// <summary>How the people of a simulated year behave. Every number is a share in percent, 0 to 100. The defaults are invented, not measured.</summary>
public sealed record SimulationHabits
{
    /// <summary>Of the models: those that are never registered.</summary>
    public int NeverRegisters { get; init; } = 3;

    /// <summary>Of the registrations that come in time: those that come on the last day.</summary>
    public int OnTheLastDay { get; init; } = 40;

    /// <summary>Of the registrations: those that come after the deadline.</summary>
    public int RegistersLate { get; init; } = 4;

    /// <summary>Of the registrations: those whose first paper lacks a required item.</summary>
    public int IncompleteAtFirst { get; init; } = 5;

    /// <summary>Of the incomplete papers: those that are handed in again, complete.</summary>
    public int HandsInAgain { get; init; } = 80;

    /// <summary>Of the registrations: those that a unit hands in twice under the same name.</summary>
    public int HandsInTwice { get; init; } = 1;

    /// <summary>Of the accepted registrations: those the unit takes back.</summary>
    public int Withdraws { get; init; } = 2;

    /// <summary>Of the accepted registrations: those returned to be supplemented, where the definition lets that happen.</summary>
    public int IsReturned { get; init; } = 6;

    /// <summary>Of the returned registrations: those that come back after their day, or not at all, half each.</summary>
    public int ResubmitsLate { get; init; } = 20;

    /// <summary>Of the reports of each period: those that come after the deadline.</summary>
    public int ReportsLate { get; init; } = 8;

    /// <summary>Of the reports of each period: those that never come.</summary>
    public int NeverReports { get; init; } = 4;

    /// <summary>Of the models: those a review ends.</summary>
    public int IsDiscontinued { get; init; } = 3;

    /// <summary>Of the models: those whose score sheet stays incomplete.</summary>
    public int IncompleteSheet { get; init; } = 1;

    /// <summary>Of the score lines that need a reason: those where the judge forgets it.</summary>
    public int ForgetsReason { get; init; } = 5;

    /// <summary>How many percent of an item's maximum the judges take off the unit's own points, on average.</summary>
    public int JudgesStrictness { get; init; } = 5;

    /// <summary>Of the models: those with a ground for ineligibility.</summary>
    public int IsDisqualified { get; init; } = 1;

    /// <summary>Of the scored models: those whose unit appeals, where the definition lets that happen.</summary>
    public int Appeals { get; init; } = 4;

    /// <summary>Of the appeals: those that raise points.</summary>
    public int AppealSucceeds { get; init; } = 40;

    /// <summary>Of the ballots: those of absent members.</summary>
    public int IsAbsent { get; init; } = 8;

    /// <summary>Of the ballots cast: those against.</summary>
    public int VotesNo { get; init; } = 8;

    /// <summary>Of the ballots cast: blank ones.</summary>
    public int Abstains { get; init; } = 4;

    /// <summary>Of the milestones: those held after their day.</summary>
    public int MilestoneLate { get; init; } = 15;

    /// <summary>Of the occasions to go back to a stage that was left: those where it is done. A stage is visited three times at most.</summary>
    public int GoesBack { get; init; } = 25;

    internal string? Problem() => GetType().GetProperties()
        .Where(p => p.PropertyType == typeof(int) && p.GetValue(this) is int and (< 0 or > 100))
        .Select(p => p.Name)
        .FirstOrDefault();
}
