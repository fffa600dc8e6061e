namespace DanVan.Workflows.EdXml;

/// <summary>What else a message says of its document. All of it is optional.</summary>
public sealed record EdXmlOtherInfo
{
    /// <summary>Urgency, one digit; 0 is ordinary. <see cref="EdXmlCodeTable.Priorities"/> has the others.</summary>
    public int? Priority { get; init; }

    /// <summary>How far it may go (SphereOfPromulgation).</summary>
    public string SphereOfPromulgation { get; init; } = "";

    /// <summary>The typist's sign (TyperNotation).</summary>
    public string TyperNotation { get; init; } = "";

    /// <summary>How many copies were issued; 0 to 999.</summary>
    public int? PromulgationAmount { get; init; }

    /// <summary>How many pages it has; 0 to 999.</summary>
    public int? PageAmount { get; init; }

    /// <summary>Direction; its meaning is not known to this library.</summary>
    public bool? Direction { get; init; }

    /// <summary>Its appendices, by title.</summary>
    public IReadOnlyList<string> Appendixes { get; init; } = [];
}
