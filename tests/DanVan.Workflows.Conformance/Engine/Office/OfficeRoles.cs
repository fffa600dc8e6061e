using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>Who is who in the office.</summary>
public sealed class OfficeRoles : IAuthorization
{
    public static Actor Leader { get; } = new(new PersonId("lanh-dao"));

    public static Actor Registry { get; } = new(new PersonId("van-thu"));

    public static Actor Secretary { get; } = new(new PersonId("thu-ky"));

    public static Actor Stranger { get; } = new(new PersonId("nguoi-la"));

    /// <summary>Writes definitions.</summary>
    public static Actor Drafter { get; } = new(new PersonId("soan-thao"));

    /// <summary>Writes and publishes definitions.</summary>
    public static Actor Editor { get; } = new(new PersonId("bien-tap"));

    private static readonly Dictionary<PersonId, IReadOnlySet<string>> Roles = new()
    {
        [Leader.Person] = new HashSet<string> { "cycle-owner" },
        [Registry.Person] = new HashSet<string> { "registry" },
        [Secretary.Person] = new HashSet<string> { "council-secretary" },
    };

    /// <summary>One of many who publish definitions.</summary>
    public static Actor Publisher(int number = 0) => new(new PersonId($"cong-bo-{number}"));

    public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) =>
        StreamId.Of(cycle).Kind == StreamKind.Definition ? new(OfDefinitions(person)) : new(Roles.TryGetValue(person, out var roles) ? roles : new HashSet<string>());

    private static HashSet<string> OfDefinitions(PersonId person) =>
        person == Drafter.Person ? [DefinitionRoles.Author]
        : person == Editor.Person ? [DefinitionRoles.Author, DefinitionRoles.Publisher]
        : person.Value.StartsWith("cong-bo-", StringComparison.Ordinal) ? [DefinitionRoles.Publisher]
        : [];
}
