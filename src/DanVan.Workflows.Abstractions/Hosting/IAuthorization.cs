namespace DanVan.Workflows.Hosting;

/// <summary>The host's word on who holds which role. Called outside any transaction; must be thread-safe.</summary>
public interface IAuthorization
{
    /// <summary>The roles, by the definition's ids, that a person holds in a cycle now.</summary>
    ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken);
}
