namespace DanVan.Workflows;

/// <summary>Who asks. The roles come from the host's <see cref="Hosting.IAuthorization"/>, never from the request.</summary>
/// <remarks>The name <c>system</c> and names that begin with <c>flow:</c> are the library's own; a request under one is refused (<c>command.internal</c>).</remarks>
/// <param name="Person">The person, or the system's own name for what timers and effects do.</param>
public sealed record Actor(PersonId Person)
{
    /// <summary>The library itself: timers and effects. A host cannot act under this name.</summary>
    public static Actor System { get; } = new(new PersonId("system"));

    /// <summary>A flow driver, in what it asks of the library. A host cannot act under such a name.</summary>
    internal static Actor Flow(string name) => new(new PersonId(FlowPrefix + name));

    /// <summary>Whether the name is kept for the library.</summary>
    internal bool IsReserved => this == System || Person.Value?.StartsWith(FlowPrefix, StringComparison.Ordinal) == true;

    private const string FlowPrefix = "flow:";
}
