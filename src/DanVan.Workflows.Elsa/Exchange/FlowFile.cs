namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>A definition as a file of Elsa.</summary>
/// <param name="Name">A file name of ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, for example <c>danvan-annual-cycle-v1.json</c>.</param>
/// <param name="Content">JSON in UTF-8 without a byte order mark.</param>
public sealed record FlowFile(string Name, ReadOnlyMemory<byte> Content);
