namespace DanVan.Workflows.Documents.Composing;

/// <summary>How the document another one is about is named in the frame: <c>Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2024</c>.</summary>
internal static class RelatedText
{
    private const string Unnamed = "văn bản";

    public static string Of(IReadOnlyDictionary<string, object?> model)
    {
        if (model.GetValueOrDefault("related") is not IReadOnlyDictionary<string, object?> related)
        {
            return Unnamed;
        }

        var kind = related["kind_name"] is string { Length: > 0 } name ? name : Unnamed;
        return related["citation"] is string { Length: > 0 } citation ? $"{kind} {citation}" : kind;
    }
}
