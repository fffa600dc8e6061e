using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Engine;

/// <summary>What the commands of returns, appeals, votes and carried-over models must hold to be looked at at all.</summary>
internal static class PaperCheck
{
    /// <summary>The first part of a command that is null, or an id that nothing can have; null when all is there.</summary>
    public static string? MissingIn(RegistrationCommand command) => command switch
    {
        RegistrationCommand.Submit { CarriedFrom: { } earlier } when !IsId(earlier) => nameof(RegistrationCommand.Submit.CarriedFrom),
        RegistrationCommand.Return { Reason: null } => nameof(RegistrationCommand.Return.Reason),
        RegistrationCommand.Resubmit resubmit => MissingIn(resubmit),
        RegistrationCommand.Appeal { Reason: null } => nameof(RegistrationCommand.Appeal.Reason),
        RegistrationCommand.DecideAppeal decide => MissingIn(decide),
        RegistrationCommand.RecordTally { Award: null } => nameof(RegistrationCommand.RecordTally.Award),
        RegistrationCommand.RecordTally tally when tally.Present is null || tally.Present.Any(m => m is null) => nameof(RegistrationCommand.RecordTally.Present),
        RegistrationCommand.CastBallot { Award: null } => nameof(RegistrationCommand.CastBallot.Award),
        RegistrationCommand.CastBallot { Member: null } => nameof(RegistrationCommand.CastBallot.Member),
        RegistrationCommand.CastBallot { Vote: null } => nameof(RegistrationCommand.CastBallot.Vote),
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
