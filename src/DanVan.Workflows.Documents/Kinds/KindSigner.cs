namespace DanVan.Workflows.Documents.Kinds;

/// <summary>A signature block of a kind, before the person's name is known.</summary>
public sealed record KindSigner
{
    /// <summary>Whose name it takes.</summary>
    public required SigningPerson Person { get; init; }

    /// <summary>The title above the signature; empty takes the owner's signer's own title.</summary>
    public string Title { get; init; } = "";

    /// <summary>By what right they sign.</summary>
    public SigningCapacity Capacity { get; init; }

    /// <summary>Whom they sign for, as <see cref="DocumentSigner.For"/>.</summary>
    public string For { get; init; } = "";
}
