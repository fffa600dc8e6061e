using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Registrations;

/// <summary>What makes a submitted form acceptable. The first rule that is broken is the reason.</summary>
internal static class SubmissionRules
{
    public static Decision Decide(CycleFrame frame, RegistrationState? state, RegistrationCommand.Submit command, Instant now, string? nameHolder, RegistrationFacts facts)
    {
        if (frame.IsInFuture(command.SubmittedAt, now))
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.ReceiptInFuture, command.SubmittedAt.ToString()));
        }

        if (state is not null)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.RegistrationRepeatedId, command.Registration.Code));
        }

        // The office received the paper either way: a refused one is on record too, and its id is taken.
        return WhyNot(frame, command, nameHolder, facts, due: null) is { } reason
            ? new Decision([new RegistrationEvent.Rejected(command.Unit, command.SubmittedAt, reason.Code)], [reason], [])
            : Decision.Done(new RegistrationEvent.Accepted(
                command.Unit, command.Kind, command.Field, command.Origin, InFormOrder(frame, command.Form), command.SubmittedAt, command.CarriedFrom));
    }

    /// <summary>Why a form cannot be taken; nothing when it can.</summary>
    /// <param name="frame">The cycle.</param>
    /// <param name="command">The form as it is handed in, for the first time or again.</param>
    /// <param name="nameHolder">The other registration of the unit that has the model's name; null when there is none.</param>
    /// <param name="facts">What else was read.</param>
    /// <param name="due">The day until which a returned one may be supplemented, even after the deadline; null for a first submission.</param>
    public static Refusal? WhyNot(CycleFrame frame, RegistrationCommand.Submit command, string? nameHolder, RegistrationFacts facts, LocalDate? due)
    {
        var definition = frame.Definition;
        var rules = definition.Definition.Registration;
        if (!frame.Participants.Has(command.Unit, command.SubmittedAt.Date))
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationUnknownUnit, command.Unit.Value);
        }

        if (FormValues.FirstEmpty(rules.Form, command.Form) is { } empty)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationIncomplete, empty.Name);
        }

        if (FormValues.FirstTooLong(rules.Form, command.Form) is { } tooLong)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationTooLong, tooLong.Name);
        }

        if (FormValues.FirstInvalid(rules.Form, command.Form) is { } invalid)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationInvalidItem, invalid.Name);
        }

        if (!definition.Kinds.Contains(command.Kind))
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationUnknownKind, command.Kind);
        }

        if (!definition.Fields.Contains(command.Field))
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationUnknownField, command.Field);
        }

        if (!definition.Origins.Contains(command.Origin))
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationUnknownOrigin, command.Origin);
        }

        if (frame.TooEarly(rules.Deadline, command.SubmittedAt) is { } tooEarly)
        {
            return tooEarly;
        }

        if (frame.IsLate(rules.Deadline, command.SubmittedAt) && !(command.SubmittedAt.Date <= due))
        {
            var deadline = frame.Deadline(rules.Deadline)!.Date;
            return RefusalCatalogue.Of(RefusalCodes.RegistrationLate, VietnameseText.ShortDate(due > deadline ? due.Value : deadline));
        }

        if (nameHolder is not null)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationDuplicate, nameHolder);
        }

        if (QuotaRules.Applying(frame, command.Unit, command.Kind, command.SubmittedAt.Date) is { Count: > 0 } bounds
            && QuotaRules.Plan(command.Registration, command.Unit, bounds, facts.Holders).Exceeded is { } bound)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationQuotaExceeded, bound.Describe(definition.Definition));
        }

        return command.CarriedFrom is { } predecessor && !CarryOverRules.CarriesOn(command, facts.Predecessor)
            ? RefusalCatalogue.Of(RefusalCodes.RegistrationUnknownPredecessor, predecessor.ToString())
            : null;
    }

    // Canonical JSON needs one order, whatever order the caller's dictionary has; items the form does not know are dropped.
    public static Dictionary<string, string> InFormOrder(CycleFrame frame, IReadOnlyDictionary<string, string> form) =>
        frame.Definition.Definition.Registration.Form
            .Where(item => form.ContainsKey(item.Id))
            .ToDictionary(item => item.Id, item => form[item.Id]);

    /// <summary>The key under which a unit holds the name of its model in a cycle.</summary>
    public static string NameClaim(RegistrationId registration, UnitId unit, IReadOnlyDictionary<string, string> form)
    {
        var name = ModelName.Fold(form.GetValueOrDefault(FormItems.Name) ?? "");
        return $"{registration.Cycle.Value}/name/{HashText.Of(unit.Value, name)}";
    }
}
