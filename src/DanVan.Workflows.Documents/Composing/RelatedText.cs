namespace DanVan.Workflows.Documents.Composing;

/// <summary>How the document another one is about is named in the frame: <c>Kế hoạch số 20/KH-SYT ngày 16 tháng 01 năm 2024</c>; empty when there is none.</summary>
internal static class RelatedText
{
    public static string Of(IReadOnlyDictionary<string, object?> model)
    {
        if (model.GetValueOrDefault("related") is not IReadOnlyDictionary<string, object?> related || related["citation"] is not string { Length: > 0 } citation)
        {
            return "";
        }

        return $"{(related["kind_name"] is string { Length: > 0 } name ? name : "văn bản")} {citation}";
    }
}
