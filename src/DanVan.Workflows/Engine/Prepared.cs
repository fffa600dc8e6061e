using DanVan.Workflows.Documents;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>A document composed before its transaction: the number it will have if nobody draws it first.</summary>
internal sealed record PreparedDocument(DocumentRecord Record, NewDocument Stored, SeriesAdvance Advance);

/// <summary>A decided command, ready to be committed.</summary>
/// <param name="Outcome">What the caller will hear.</param>
/// <param name="Batch">What is written; null when nothing is, and nothing recorded either.</param>
/// <param name="NewCycle">The cycle's state after it, for the cache; null when it does not change.</param>
internal sealed record Prepared(Outcome Outcome, CommitBatch? Batch, CycleState? NewCycle = null);
