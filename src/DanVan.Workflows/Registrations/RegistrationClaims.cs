using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Registrations;

/// <summary>What a registration takes for itself and gives back: the name of its model, and its places in the quotas. Pure.</summary>
internal static class RegistrationClaims
{
    /// <summary>The key of the name a form gives to a registration's model.</summary>
    public static string Name(RegistrationState state, IReadOnlyDictionary<string, string> form) => SubmissionRules.NameClaim(state.Id, state.Unit, form);

    /// <summary>What changes hands with an event.</summary>
    /// <param name="frame">The cycle.</param>
    /// <param name="before">The registration before the event; null when it had none.</param>
    /// <param name="after">The registration after it.</param>
    /// <param name="event">The event.</param>
    /// <param name="facts">Who held what before it.</param>
    public static (IReadOnlyList<Claim> Taken, IReadOnlyList<Claim> Released) Exchange(
        CycleFrame frame, RegistrationState? before, RegistrationState after, RegistrationEvent @event, RegistrationFacts facts)
    {
        switch (@event)
        {
            case RegistrationEvent.Accepted:
                return ([Of(after, Name(after, after.Form)), .. Plan(frame, after, facts).Taken.Select(key => Of(after, key))], []);
            case RegistrationEvent.Resubmitted:
                var (old, name, plan) = (Name(before!, before!.Form), Name(after, after.Form), Plan(frame, after, facts));
                return (
                    [.. IsHeld(after, name, facts) ? [] : new[] { Of(after, name) }, .. plan.Taken.Select(key => Of(after, key))],
                    [.. old != name && IsHeld(after, old, facts) ? new[] { Of(after, old) } : [], .. plan.Released.Select(key => Of(after, key))]);
            case RegistrationEvent.Withdrawn:
                return ([], [.. facts.Holders.Where(h => h.Value == after.Id.Code).Select(h => Of(after, h.Key))]);
            default:
                return ([], []);
        }
    }

    private static QuotaPlan Plan(CycleFrame frame, RegistrationState state, RegistrationFacts facts) =>
        QuotaRules.Plan(state.Id, state.Unit, QuotaRules.Applying(frame, state.Unit, state.Kind, state.SubmittedAt.Date), facts.Holders);

    private static bool IsHeld(RegistrationState state, string key, RegistrationFacts facts) => facts.Holders.GetValueOrDefault(key) == state.Id.Code;

    private static Claim Of(RegistrationState state, string key) => new(key, state.Id.Code);
}
