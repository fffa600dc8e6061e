using DanVan.TestData.Generation;

namespace DanVan.TestData;

/// <summary>What kind of year <see cref="YearGenerator"/> writes. Equal options give equal bytes.</summary>
public sealed record YearOptions
{
    /// <summary>The seed of everything drawn.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The year, 2020 to 2040.</summary>
    public int Year { get; init; } = 2024;

    /// <summary>Rows of <c>registrations.csv</c>.</summary>
    public int Registrations { get; init; } = 30;

    /// <summary>Units; some have several rows.</summary>
    public int Units { get; init; } = 10;

    /// <summary>Council members who score each registration, as far as there are so many without a conflict of interest.</summary>
    public int VerifiersPerRegistration { get; init; } = 2;

    /// <summary>Points kept for the upper level, 0 to 20.</summary>
    public int Reserve { get; init; } = 10;

    /// <summary>The format profile of the owner: <c>state-nd30</c>, <c>party-hd36-2018</c> or <c>party-hd05-2026</c>.</summary>
    public string Profile { get; init; } = "state-nd30";

    /// <summary>Quota of the collective award; without one the award is missing.</summary>
    public int? CollectiveQuota { get; init; } = 5;

    /// <summary>Quota of the individual award; without one the award is missing.</summary>
    public int? IndividualQuota { get; init; } = 3;

    /// <summary>Members of the council, from 0.</summary>
    public int CouncilSize { get; init; } = 7;

    /// <summary>How hostile the rows are.</summary>
    public Hostility Hostility { get; init; } = Hostility.Ordinary;

    /// <summary>About 30 registrations, very hostile; year, reserve, profile, quotas and council all follow from the seed.</summary>
    public static YearOptions Small(ulong seed)
    {
        var random = Prng.For(seed, "small");
        return new YearOptions
        {
            Seed = seed,
            Year = random.Between(2020, 2040),
            Registrations = random.Between(24, 40),
            Units = random.Between(5, 12),
            VerifiersPerRegistration = random.Between(1, 4),
            // Odd reserves give totals half-way between two hundredths.
            Reserve = random.Pick(0, 2, 5, 7, 10, 10, 13, 15, 19, 20),
            Profile = random.Pick("state-nd30", "party-hd36-2018", "party-hd05-2026"),
            CollectiveQuota = random.Pick<int?>(null, 0, 1, 2, 3, 5, 50),
            IndividualQuota = random.Pick<int?>(null, 0, 1, 2, 3, 5, 50),
            CouncilSize = random.Pick(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9),
            Hostility = Hostility.Fierce,
        };
    }

    /// <summary>A tenth of a province's year: 207 registrations.</summary>
    public static YearOptions Province207 { get; } = new()
    {
        Seed = 207, Registrations = 207, Units = 60, CollectiveQuota = 10, IndividualQuota = 5, CouncilSize = 9,
    };

    /// <summary>A province's year: 2,071 registrations and about 100,000 score rows.</summary>
    public static YearOptions Province2071 { get; } = new()
    {
        Seed = 2071, Registrations = 2071, Units = 320, CollectiveQuota = 60, IndividualQuota = 30, CouncilSize = 11,
    };
}
