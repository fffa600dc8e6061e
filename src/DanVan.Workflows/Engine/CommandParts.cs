using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Engine;

/// <summary>What commands must hold to be looked at at all.</summary>
internal static class CommandParts
{
    /// <summary>The first part of a command that is null, or an id that nothing can have; null when all is there.</summary>
    public static string? MissingIn(RegistrationCommand command) => command switch
    {
        RegistrationCommand.Submit { CarriedFrom: { } earlier } when !IsId(earlier) => nameof(RegistrationCommand.Submit.CarriedFrom),
        RegistrationCommand.Return { Reason: null } => nameof(RegistrationCommand.Return.Reason),
        RegistrationCommand.Resubmit resubmit => MissingIn(resubmit),
        RegistrationCommand.Appeal { Reason: null } => nameof(RegistrationCommand.Appeal.Reason),
        RegistrationCommand.DecideAppeal decide => MissingIn(decide),
        RegistrationCommand.Withdraw { Reason: null } => nameof(RegistrationCommand.Withdraw.Reason),
        RegistrationCommand.Report { Period: null } => nameof(RegistrationCommand.Report.Period),
        RegistrationCommand.Report { Decision: null } => nameof(RegistrationCommand.Report.Decision),
        RegistrationCommand.Report { Result: null } => nameof(RegistrationCommand.Report.Result),
        RegistrationCommand.Disqualify { Ground: null } => nameof(RegistrationCommand.Disqualify.Ground),
        RegistrationCommand.Disqualify { Evidence: null } => nameof(RegistrationCommand.Disqualify.Evidence),
        RegistrationCommand.RecordTally { Award: null } => nameof(RegistrationCommand.RecordTally.Award),
        RegistrationCommand.RecordTally tally when tally.Present is null || tally.Present.Any(m => m is null) => nameof(RegistrationCommand.RecordTally.Present),
        RegistrationCommand.ReplaceDocument { Document: null } => nameof(RegistrationCommand.ReplaceDocument.Document),
        RegistrationCommand.ReplaceDocument { Reason: null } => nameof(RegistrationCommand.ReplaceDocument.Reason),
        RegistrationCommand.CastBallot { Award: null } => nameof(RegistrationCommand.CastBallot.Award),
        RegistrationCommand.CastBallot { Member: null } => nameof(RegistrationCommand.CastBallot.Member),
        RegistrationCommand.CastBallot { Vote: null } => nameof(RegistrationCommand.CastBallot.Vote),
        _ => null,
    };

    /// <summary>The same of a command to a cycle.</summary>
    public static string? MissingIn(CycleCommand command) => command switch
    {
        CycleCommand.Pull { Trigger: null } => nameof(CycleCommand.Pull.Trigger),
        CycleCommand.ExtendDeadline { Deadline: null } => nameof(CycleCommand.ExtendDeadline.Deadline),
        CycleCommand.WaiveDeadline { Deadline: null } => nameof(CycleCommand.WaiveDeadline.Deadline),
        CycleCommand.ChangeCohort change when change.Units is null || change.Units.Any(u => u is null) => nameof(change.Units),
        CycleCommand.RecordMilestone { Milestone: null } => nameof(CycleCommand.RecordMilestone.Milestone),
        CycleCommand.RecordMilestone { Conclusion: null } => nameof(CycleCommand.RecordMilestone.Conclusion),
        CycleCommand.Migrate { DefinitionHash: null } => nameof(CycleCommand.Migrate.DefinitionHash),
        CycleCommand.Migrate migrate when migrate.Mapping is not { Stages: not null, Renamed: not null } mapping
            || mapping.Stages.Values.Any(v => v is null) || mapping.Renamed.Values.Any(v => v is null || v.Values.Any(name => name is null)) => nameof(migrate.Mapping),
        _ => IssuingParts.MissingIn(command),
    };

    /// <summary>The same of a command to a definition.</summary>
    public static string? MissingIn(DefinitionCommand command) => command switch
    {
        DefinitionCommand.SaveDraft { Json: null } => nameof(DefinitionCommand.SaveDraft.Json),
        DefinitionCommand.SaveDraft { Note: null } => nameof(DefinitionCommand.SaveDraft.Note),
        DefinitionCommand.Publish { Hash: null } => nameof(DefinitionCommand.Publish.Hash),
        _ => null,
    };

    private static string? MissingIn(RegistrationCommand.Resubmit command) => command switch
    {
        { Kind: null } => nameof(command.Kind),
        { Field: null } => nameof(command.Field),
        { Origin: null } => nameof(command.Origin),
        { Form: null } => nameof(command.Form),
        _ => command.Form.Values.Any(value => value is null) ? nameof(command.Form) : null,
    };

    private static string? MissingIn(RegistrationCommand.DecideAppeal command) => command switch
    {
        { Answer: null } => nameof(command.Answer),
        { Lines: null } => nameof(command.Lines),
        _ => command.Lines.Any(line => line is not { Item: not null, Role: not null, Scorer: not null, Reason: not null }) ? nameof(command.Lines) : null,
    };

    private static bool IsId(RegistrationId id) => id.Cycle.Value is { } cycle && DefinitionIds.IsValid(cycle) && RequestCheck.IsCode(id.Code);
}
