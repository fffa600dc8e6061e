using NodaTime;

namespace DanVan.Workflows.Engine;

/// <summary>Who asks, with which roles, and when.</summary>
internal sealed record Caller(bool IsSystem, IReadOnlySet<string> Roles, Instant Now)
{
    public static Caller Library(Instant now) => new(true, new HashSet<string>(), now);
}
