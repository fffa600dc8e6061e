namespace DanVan.Workflows.Hosting;

/// <summary>The host's word on who holds which role. Called outside any transaction; must be thread-safe.</summary>
/// <remarks>
/// A role holds for the whole cycle: the library does not know for which unit or which seat of the council a person acts. A host that lets units or
/// members enter their own papers checks that before it sends the command; the built-in cycle gives these actions to the registry and the council's secretary alone.
/// </remarks>
public interface IAuthorization
{
    /// <summary>The roles, by the definition's ids, that a person holds in a cycle now.</summary>
    ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken);
}
