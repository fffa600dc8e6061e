using NodaTime;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// Counts the registrations of a cycle, and the units by what they handed in, for the conditions that ask. Fed one registration at a time, so that
/// its memory does not grow with their number, only with that of the units.
/// </summary>
internal sealed class CycleCounts
{
    private readonly CycleFrame _frame;
    private readonly Dictionary<string, int> _reported = [];
    private readonly Dictionary<string, int> _acceptedOfKind = [];
    private readonly Dictionary<string, HashSet<UnitId>> _owing;
    private readonly HashSet<UnitId> _registered = [];
    private readonly List<UnitId> _units;
    private readonly QuotaTally _quotas;
    private readonly LocalDate _today;

    /// <param name="frame">The cycle.</param>
    /// <param name="today">The day on which units are asked whether they take part.</param>
    public CycleCounts(CycleFrame frame, LocalDate today)
    {
        _frame = frame;
        _owing = frame.Definition.Definition.Reports.Periods.ToDictionary(p => p.Id, _ => new HashSet<UnitId>());
        _units = [.. frame.Participants.Units.Where(u => frame.Participants.Has(u, today))];
        _quotas = new QuotaTally(frame);
        _today = today;
    }

    /// <summary>All papers, refused ones too.</summary>
    public int Registered { get; private set; }

    public int Accepted { get; private set; }

    public int Returned { get; private set; }

    public int Withdrawn { get; private set; }

    public int Discontinued { get; private set; }

    public int Disqualified { get; private set; }

    /// <summary>Accepted ones with a verifier's points for every item.</summary>
    public int Scored { get; private set; }

    public int AppealsOpen { get; private set; }

    public int Concluded { get; private set; }

    public int Recognised { get; private set; }

    public int Exemplary { get; private set; }

    public int Proposed { get; private set; }

    public int Voted { get; private set; }

    public int Awarded { get; private set; }

    /// <summary>Units that take part today.</summary>
    public int Units => _units.Count;

    /// <summary>Units that take part and have no registration that stands; one returned to be supplemented stands.</summary>
    public int UnitsWithoutRegistration => _units.Count(u => !_registered.Contains(u));

    /// <summary>Units that take part and have fewer registrations that stand than some quota asks for.</summary>
    public int UnitsBelowQuota => _quotas.On(_today).Where(q => q.IsBelow).DistinctBy(q => q.Unit).Count();

    /// <summary>Accepted registrations that were reported on in a period.</summary>
    public int Reported(string period) => _reported.GetValueOrDefault(period);

    public int AcceptedOfKind(string kind) => _acceptedOfKind.GetValueOrDefault(kind);

    /// <summary>Units with a registration that goes on and was not reported on in a period. What a review ended owes no report any more.</summary>
    public int UnitsWithoutReport(string period) => _owing.TryGetValue(period, out var units) ? units.Count : 0;

    public void Add(RegistrationState registration)
    {
        Registered++;
        Withdrawn += One(registration.Status == RegistrationStatus.Withdrawn);
        Returned += One(registration.Status == RegistrationStatus.Returned);
        _quotas.Add(registration);
        if (RegistrationSteps.Stands(registration))
        {
            _registered.Add(registration.Unit);
        }

        if (RegistrationSteps.IsAccepted(registration))
        {
            AddAccepted(registration);
        }
    }

    private void AddAccepted(RegistrationState registration)
    {
        Accepted++;
        _acceptedOfKind[registration.Kind] = AcceptedOfKind(registration.Kind) + 1;
        Discontinued += One(RegistrationSteps.IsDiscontinued(registration));
        Disqualified += One(registration.Disqualifications.Count > 0);
        Scored += One(IsScored(registration));
        AppealsOpen += One(registration.Appeals is [.., { Answer: null }]);
        Concluded += One(registration.Conclusion is not null);
        Recognised += One(RegistrationSteps.IsRecognised(registration));
        Exemplary += One(RegistrationSteps.IsExemplary(registration));
        Proposed += One(_frame.Proposed.ContainsKey(registration.Id.Code));
        Voted += One(RegistrationSteps.IsVoted(registration));
        Awarded += One(RegistrationSteps.IsAwarded(registration));
        foreach (var (period, owing) in _owing)
        {
            if (registration.Reports.Any(r => r.Period == period))
            {
                _reported[period] = Reported(period) + 1;
            }
            else if (registration.IsActive)
            {
                owing.Add(registration.Unit);
            }
        }
    }

    private bool IsScored(RegistrationState registration)
    {
        var verified = registration.Scores.Where(l => l.Role == ScoreRoles.Verifier).Select(l => l.Item).ToHashSet();
        return CriteriaSheet.For(_frame.Definition.Definition.Scoring, registration.Kind, registration.Field).Items.All(i => verified.Contains(i.Id));
    }

    private static int One(bool holds) => holds ? 1 : 0;
}
