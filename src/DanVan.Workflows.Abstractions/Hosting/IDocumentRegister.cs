using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Hosting;

/// <summary>The host's register of outgoing documents (sổ đăng ký văn bản đi). Must be thread-safe.</summary>
public interface IDocumentRegister
{
    /// <summary>Called at least once for each issued document, after the commit that issued it; a repetition has the same document id. An exception is retried, then parked.</summary>
    ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
