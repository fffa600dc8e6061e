using System.Text.Json.Serialization;

namespace DanVan.Workflows;

/// <summary>Something a host asks the engine to do. A closed list: commands of a cycle, of a registration and of a definition.</summary>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>The stream the command changes.</summary>
    [JsonIgnore]
    public abstract StreamId Target { get; }
}
