using System.Collections.Concurrent;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>Keeps what it was told to enter, repetitions too. Thread-safe.</summary>
public sealed class OutgoingRegister : IDocumentRegister
{
    private readonly ConcurrentQueue<StoredDocument> _entries = [];

    public IReadOnlyList<StoredDocument> Entries => [.. _entries];

    /// <summary>Called with each document after it was noted; may throw.</summary>
    public Action<StoredDocument> OnEntry { get; set; } = _ => { };

    public ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _entries.Enqueue(document);
        OnEntry(document);
        return default;
    }
}
