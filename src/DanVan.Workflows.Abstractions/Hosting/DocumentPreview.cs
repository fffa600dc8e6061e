using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Hosting;

/// <summary>What somebody wants to see before it is issued, or to have printed although it never is. Immutable.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Kind">A kind of the cycle's definition, or one the composer ships.</param>
public sealed record DocumentPreview(CycleId Cycle, string Kind)
{
    /// <summary>The registration it is about: for a document of an award, and for a form of a registration. Null for a document of the cycle.</summary>
    public RegistrationId? Registration { get; init; }

    /// <summary>What has been filled in so far, by the ids of the kind's details; what is missing shows empty.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>Id of the milestone it is about; null for none.</summary>
    public string? Milestone { get; init; }

    /// <summary>The document it is to correct, replace or recall, and why; null for none. The reason may still be empty.</summary>
    public DocumentRelation? Relation { get; init; }

    /// <summary>The mistakes it is to put right.</summary>
    public IReadOnlyList<DocumentCorrection> Corrections { get; init; } = [];

    /// <summary>The media type to set it in; null for the one documents are issued in.</summary>
    public string? MediaType { get; init; }
}
