namespace DanVan.Workflows;

/// <summary>One request to change something.</summary>
/// <param name="Id">Its identity: the same id again gives the same outcome.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Command">A <see cref="Cycles.CycleCommand"/>, a <see cref="Registrations.RegistrationCommand"/> or a <see cref="Definitions.DefinitionCommand"/>.</param>
/// <param name="ExpectedVersion">The version of the stream that the person saw; anything else there gives <see cref="Outcome.Conflict"/>. Null: whatever is there.</param>
public sealed record CommandRequest(CommandId Id, Actor Actor, Command Command, long? ExpectedVersion = null);
