using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>Who is who in the office.</summary>
public sealed class OfficeRoles : IAuthorization
{
    public static Actor Leader { get; } = new(new PersonId("lanh-dao"));

    public static Actor Registry { get; } = new(new PersonId("van-thu"));

    public static Actor Secretary { get; } = new(new PersonId("thu-ky"));

    public static Actor Stranger { get; } = new(new PersonId("nguoi-la"));

    private static readonly Dictionary<PersonId, IReadOnlySet<string>> Roles = new()
    {
        [Leader.Person] = new HashSet<string> { "cycle-owner" },
        [Registry.Person] = new HashSet<string> { "registry" },
        [Secretary.Person] = new HashSet<string> { "council-secretary" },
    };

    public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) =>
        new(Roles.TryGetValue(person, out var roles) ? roles : new HashSet<string>());
}
