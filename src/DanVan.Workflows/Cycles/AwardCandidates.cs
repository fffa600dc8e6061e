using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Cycles;

/// <summary>Who may be proposed, and how many there are of what percentages are taken of; gathered in one reading of a cycle's registrations.</summary>
internal sealed class AwardCandidates
{
    private readonly List<RegistrationState> _registrations = [];
    private readonly Dictionary<string, KindCounts> _counts = [];

    public void Add(RegistrationState state)
    {
        // Those that were discontinued were accepted all the same, here as in the funnel.
        if (!RegistrationSteps.IsAccepted(state))
        {
            return;
        }

        var counts = _counts.GetValueOrDefault(state.Kind) ?? KindCounts.None;
        var isExemplary = RegistrationSteps.IsExemplary(state);
        _counts[state.Kind] = new KindCounts(
            counts.Accepted + 1,
            counts.Recognised + (RegistrationSteps.IsRecognised(state) ? 1 : 0),
            counts.Exemplary + (isExemplary ? 1 : 0));
        if (isExemplary || state.Conclusion is null)
        {
            _registrations.Add(state);
        }
    }

    public CycleFacts In(CycleFacts facts) => facts with { Registrations = _registrations, KindCounts = _counts };
}
