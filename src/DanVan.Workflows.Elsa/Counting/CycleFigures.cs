namespace DanVan.Workflows.Elsa.Counting;

/// <summary>What was counted of a cycle at one moment. The numbers are those conditions of transitions read (docs/conditions.md). Immutable.</summary>
public sealed record CycleFigures
{
    /// <summary>All papers, refused ones too.</summary>
    public required int Registered { get; init; }

    /// <summary>Registrations accepted and not taken back.</summary>
    public required int Accepted { get; init; }

    /// <summary>With the unit to be supplemented.</summary>
    public required int Returned { get; init; }

    /// <summary>Taken back.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Ended by a review.</summary>
    public required int Discontinued { get; init; }

    /// <summary>With a ground for ineligibility.</summary>
    public required int Disqualified { get; init; }

    /// <summary>With a verifier's points for every item of their criteria.</summary>
    public required int Scored { get; init; }

    /// <summary>With an appeal that waits for its answer.</summary>
    public required int AppealsOpen { get; init; }

    /// <summary>With an outcome.</summary>
    public required int Concluded { get; init; }

    /// <summary>Recognised.</summary>
    public required int Recognised { get; init; }

    /// <summary>Exemplary.</summary>
    public required int Exemplary { get; init; }

    /// <summary>Proposed for an award.</summary>
    public required int Proposed { get; init; }

    /// <summary>Voted on.</summary>
    public required int Voted { get; init; }

    /// <summary>Awarded.</summary>
    public required int Awarded { get; init; }

    /// <summary>Units that take part today.</summary>
    public required int Units { get; init; }

    /// <summary>Of these, without a registration that stands.</summary>
    public required int UnitsWithoutRegistration { get; init; }

    /// <summary>Of these, with fewer registrations than some quota asks for.</summary>
    public required int UnitsBelowQuota { get; init; }

    /// <summary>Accepted registrations reported on, by period.</summary>
    public required IReadOnlyDictionary<string, int> Reported { get; init; }

    /// <summary>Units with a registration that goes on and was not reported on, by period.</summary>
    public required IReadOnlyDictionary<string, int> UnitsWithoutReport { get; init; }

    /// <summary>Accepted registrations, by kind.</summary>
    public required IReadOnlyDictionary<string, int> AcceptedByKind { get; init; }

    /// <summary>
    /// The units that owe a registration or a report, by the deadline it is for, in ordinal order of their ids: for the deadline that was asked for, or for each that has
    /// passed and was not waived. They are those a reminder of the deadline would go to.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Owing { get; init; }
}
