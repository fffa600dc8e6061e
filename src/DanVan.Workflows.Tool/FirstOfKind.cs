using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tool;

/// <summary>Keeps the first document of a kind that is issued.</summary>
internal sealed class FirstOfKind(string kind) : IDocumentRegister
{
    /// <summary>Its bytes; null when none was issued.</summary>
    public byte[]? Content { get; private set; }

    public ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (document.Kind == kind)
        {
            Content ??= content.ToArray();
        }

        return ValueTask.CompletedTask;
    }
}
