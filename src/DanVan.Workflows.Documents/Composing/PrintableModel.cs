using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// The model with every text fit for a page: what a unit pasted into a form, control characters and all, is kept as it is on record, but must
/// not keep a document from being issued.
/// </summary>
internal static class PrintableModel
{
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, object?> model) => model.ToDictionary(p => p.Key, p => Of(p.Value));

    private static object? Of(object? value) => value switch
    {
        string text => PlainText.Clean(text),
        IReadOnlyDictionary<string, object?> map => Of(map),
        IReadOnlyList<object?> list => list.Select(Of).ToList(),
        _ => value,
    };
}
