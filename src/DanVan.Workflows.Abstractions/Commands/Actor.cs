namespace DanVan.Workflows;

/// <summary>Who asks. The roles come from the host's <see cref="Hosting.IAuthorization"/>, never from the request.</summary>
/// <param name="Person">The person, or the system's own name for what timers and effects do.</param>
public sealed record Actor(PersonId Person)
{
    /// <summary>The library itself: timers and effects. A host cannot act under this name.</summary>
    public static Actor System { get; } = new(new PersonId("system"));
}
