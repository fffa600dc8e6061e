using System.Globalization;
using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Registrations;

/// <summary>Returning a registration to its unit to be supplemented, and taking it in again.</summary>
internal static class ReturnRules
{
    private const int MaxReason = 20_000;

    /// <summary>Why a registration cannot be returned, whatever the reason given.</summary>
    public static Refusal? WhyNotReturn(CycleFrame frame, RegistrationState? state) => state switch
    {
        not { IsActive: true } => RefusalCatalogue.Of(RefusalCodes.RegistrationUnknown),
        { Conclusion: not null } => RefusalCatalogue.Of(RefusalCodes.RegistrationConcluded),
        _ when (state.Returns?.Count ?? 0) >= frame.Definition.Definition.Registration.MaxReturns => RefusalCatalogue.Of(
            RefusalCodes.RegistrationReturnedTooOften, frame.Definition.Definition.Registration.MaxReturns.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Why a registration cannot be handed in again, whatever the form says.</summary>
    public static Refusal? WhyNotResubmit(RegistrationState? state) =>
        state is { Status: RegistrationStatus.Returned } ? null : RefusalCatalogue.Of(RefusalCodes.RegistrationNotReturned);

    public static Decision Return(CycleFrame frame, RegistrationState? state, RegistrationCommand.Return command, Instant now)
    {
        if (WhyNotReturn(frame, state) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.RegistrationReasonMissing));
        }

        if (command.Reason.Length > MaxReason)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.RegistrationTooLong, nameof(command.Reason)));
        }

        try
        {
            return Decision.Done(new RegistrationEvent.Returned(command.Reason, Due(frame, now)));
        }
        catch (NoWorkingDayException e)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.CycleCalendar, e.Message));
        }
    }

    public static Decision Resubmit(CycleFrame frame, RegistrationState? state, RegistrationCommand.Resubmit command, Instant now, RegistrationFacts facts)
    {
        if (frame.IsInFuture(command.SubmittedAt, now))
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.ReceiptInFuture, command.SubmittedAt.ToString()));
        }

        if (WhyNotResubmit(state) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        // A refused one stays returned: the unit may hand in a better one while it is in time.
        var form = AsSubmission(state!, command);
        return SubmissionRules.WhyNot(frame, form, OtherHolder(form, facts), facts, state!.Returns![^1].Due) is { } reason
            ? Decision.Refused(reason)
            : Decision.Done(new RegistrationEvent.Resubmitted(
                command.Kind, command.Field, command.Origin, SubmissionRules.InFormOrder(frame, command.Form), command.SubmittedAt));
    }

    /// <summary>The form that is handed in again, as one that is handed in for the first time. What it carries on has been judged already.</summary>
    private static RegistrationCommand.Submit AsSubmission(RegistrationState state, RegistrationCommand.Resubmit command) =>
        new(state.Id, state.Unit, command.Kind, command.Field, command.Origin, command.Form, command.SubmittedAt);

    /// <summary>Who has the name of the model; nobody when it is the registration itself.</summary>
    private static string? OtherHolder(RegistrationCommand.Submit form, RegistrationFacts facts) =>
        facts.Holders.TryGetValue(SubmissionRules.NameClaim(form.Registration, form.Unit, form.Form), out var holder) && holder != form.Registration.Code ? holder : null;

    // The registration deadline, or the term given to supplement it, whichever is later. A deadline without a day sets no bound of its own.
    private static LocalDate Due(CycleFrame frame, Instant now)
    {
        var rules = frame.Definition.Definition.Registration;
        var term = frame.Calendar.AddWorkingDays(now.InZone(frame.Definition.Zone).Date, rules.SupplementWorkingDays);
        return frame.State.Deadlines.FirstOrDefault(d => d.Id == rules.Deadline) is { } deadline ? LocalDate.Max(deadline.Date, term) : term;
    }
}
