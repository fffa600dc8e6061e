using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Issuing;

/// <summary>Replacing a document of a registration, for example a certificate with a misspelt name. Pure.</summary>
internal static class ReplacementRules
{
    public static Decision Decide(
        CycleFrame frame, RegistrationState? state, RegistrationCommand.ReplaceDocument command, Caller caller, DocumentRecord? document) =>
        WhyNot(frame, state, caller) is { Count: > 0 } reasons ? Decision.Refused(reasons)
        : WhyNot(frame, state!, command) is { } reason ? Decision.Refused(reason)
        : Decision.Done(new RegistrationEvent.DocumentIssued(document ?? throw new InvalidOperationException("The document was not composed.")));

    /// <summary>Why no document of a registration can be replaced now.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CycleFrame frame, RegistrationState? state, Caller caller)
    {
        if (IssuingRules.WhyNot(frame, caller) is { Count: > 0 } notPermitted)
        {
            return notPermitted;
        }

        return state switch
        {
            null => [RefusalCatalogue.Of(RefusalCodes.RegistrationUnknown)],
            { Documents.Count: 0 } => [RefusalCatalogue.Of(RefusalCodes.DocumentNotIssued, state.Id.Code)],
            _ => [],
        };
    }

    /// <summary>Why one document of a registration cannot be replaced; nothing when it can.</summary>
    public static Refusal? WhyNot(CycleFrame frame, RegistrationState state, RegistrationCommand.ReplaceDocument command)
    {
        if (state.Documents.FirstOrDefault(d => d.Id == command.Document) is not { } replaced)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentNotIssued, command.Document);
        }

        if ((DocumentFates.WhyNot(replaced, DocumentRelations.Replaces, [.. frame.State.Documents, .. state.Documents])
            ?? IssuingRules.WhyNotReason(command.Reason)) is { } whyNot)
        {
            return whyNot;
        }

        if (frame.Definition.Documents.GetValueOrDefault(replaced.Kind) is not { PerAward: true })
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentUnknown, replaced.Kind);
        }

        return state.Vote is { Awarded: true } ? null : RefusalCatalogue.Of(RefusalCodes.DocumentNotAwarded);
    }
}
