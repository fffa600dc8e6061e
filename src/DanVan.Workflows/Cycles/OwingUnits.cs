using NodaTime;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// Gathers the units that still owe what a deadline is for: a registration, or a report on a model that takes part. For any other deadline nobody owes
/// anything the library knows of. Not thread-safe; one for each reminder.
/// </summary>
internal sealed class OwingUnits(CycleFrame frame, string deadline, LocalDate day)
{
    private readonly bool _isRegistration = frame.Definition.Definition.Registration.Deadline == deadline;
    private readonly HashSet<string> _periods = [.. frame.Definition.Definition.Reports.Periods.Where(p => p.Deadline == deadline).Select(p => p.Id)];
    private readonly HashSet<UnitId> _registered = [];
    private readonly HashSet<UnitId> _unreported = [];

    /// <summary>Takes one registration of the cycle into account.</summary>
    public void Add(RegistrationState registration)
    {
        // What was returned was handed in, and what a review ended was accepted before.
        if (RegistrationSteps.Stands(registration))
        {
            _registered.Add(registration.Unit);
        }

        if (registration is { IsActive: true, Conclusion: null } && _periods.Any(p => registration.Reports.All(r => r.Period != p)))
        {
            _unreported.Add(registration.Unit);
        }
    }

    /// <summary>The units, each once, in ordinal order of their ids.</summary>
    public IReadOnlyList<UnitId> Units =>
    [
        .. (_isRegistration ? frame.Participants.Units.Where(u => frame.Participants.Has(u, day) && !_registered.Contains(u)) : [])
            .Concat(_unreported)
            .Distinct()
            .OrderBy(u => u.Value, StringComparer.Ordinal),
    ];
}
