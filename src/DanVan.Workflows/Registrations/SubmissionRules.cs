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
    public static Decision Decide(CycleFrame frame, RegistrationState? state, RegistrationCommand.Submit command, Instant now, string? nameHolder)
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
        return WhyNot(frame, command, nameHolder) is { } reason
            ? new Decision([new RegistrationEvent.Rejected(command.Unit, command.SubmittedAt, reason.Code)], [reason], [])
            : Decision.Done(new RegistrationEvent.Accepted(
                command.Unit, command.Kind, command.Field, command.Origin, InFormOrder(frame, command.Form), command.SubmittedAt));
    }

    private static Refusal? WhyNot(CycleFrame frame, RegistrationCommand.Submit command, string? nameHolder)
    {
        var definition = frame.Definition;
        var rules = definition.Definition.Registration;
        if (!frame.HasUnit(command.Unit, command.SubmittedAt.Date))
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationUnknownUnit, command.Unit.Value);
        }

        if (rules.Form.FirstOrDefault(f => f.Required && string.IsNullOrWhiteSpace(command.Form.GetValueOrDefault(f.Id))) is { } empty)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationIncomplete, empty.Name);
        }

        if (rules.Form.FirstOrDefault(f => command.Form.GetValueOrDefault(f.Id)?.Length > f.MaxLength) is { } tooLong)
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationTooLong, tooLong.Name);
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

        if (frame.IsLate(rules.Deadline, command.SubmittedAt))
        {
            return RefusalCatalogue.Of(RefusalCodes.RegistrationLate, VietnameseText.ShortDate(frame.Deadline(rules.Deadline)!.Date));
        }

        return nameHolder is null ? null : RefusalCatalogue.Of(RefusalCodes.RegistrationDuplicate, nameHolder);
    }

    // Canonical JSON needs one order, whatever order the caller's dictionary has; items the form does not know are dropped.
    private static Dictionary<string, string> InFormOrder(CycleFrame frame, IReadOnlyDictionary<string, string> form) =>
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
