using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Issuing;

/// <summary>What the engine found out before a document is issued by hand, or its delivery recorded, so that deciding needs no I/O.</summary>
internal sealed record IssuingFacts
{
    /// <summary>The document to issue; null when neither the definition nor the library has such a kind.</summary>
    public DocumentDefinition? Definition { get; init; }

    /// <summary>Whether documents of the kind bear a number.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>What the kind asks for.</summary>
    public IReadOnlyList<FormItem> Details { get; init; } = [];

    /// <summary>The issued document the command names; null when there is none, or it names none.</summary>
    public NamedDocument? Named { get; init; }

    /// <summary>Whether any model was awarded; null where the kind does not ask.</summary>
    public bool? HasAwards { get; init; }
}

/// <summary>An issued document that a command names.</summary>
/// <param name="Record">What is on record of it.</param>
/// <param name="Stream">The stream that issued it.</param>
/// <param name="Version">The version of a registration's stream it was read at; 0 for the cycle's own, which the commit checks anyway.</param>
/// <param name="Others">All documents that may be about it: those of the cycle, and of its registration.</param>
internal sealed record NamedDocument(DocumentRecord Record, StreamId Stream, long Version, IReadOnlyList<DocumentRecord> Others);
