namespace DanVan.Workflows.Hosting;

/// <summary>The host's word on who holds which role. Called outside any transaction; must be thread-safe.</summary>
/// <remarks>
/// A role holds for the whole cycle: the library does not know for which unit or which seat of the council a person acts. A host that lets units or
/// members enter their own papers checks that before it sends the command; the built-in cycle gives these actions to the registry and the council's secretary alone.
/// <para>
/// A definition belongs to no cycle. For its commands a person's roles are asked for with the name of its stream in place of a cycle, for example
/// <c>definition:annual-cycle</c> (<see cref="StreamId.DefinitionPrefix"/>, which no cycle's id can begin with), and only the two of
/// <see cref="Definitions.DefinitionRoles"/> count. A host that answers with the same roles whatever the cycle grants them everywhere; one that looks the
/// cycle up and finds none answers with an empty set, and nobody edits definitions.
/// </para>
/// </remarks>
public interface IAuthorization
{
    /// <summary>The roles, by the definition's ids, that a person holds in a cycle now.</summary>
    ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken);
}
