namespace DanVan.Workflows.Definitions;

/// <summary>What is different about a document's number, its marks and what a person fills in.</summary>
internal static class DiffDocuments
{
    public static void Parts(DiffScope scope, DocumentDefinition before, DocumentDefinition after)
    {
        if ((before.Details ?? after.Details) is { Count: 0 } && (before.Details is null || after.Details is null))
        {
            scope.Value("details", scope.Of("mục điền thêm", "the details"), Count(before), Count(after));
        }

        scope.Items(
            "details", before.Details, after.Details, "document-detail", i => i.Id, (_, i) => new($"mục điền thêm \"{i.Name}\"", $"the detail \"{i.Name}\""), DiffRegistration.Item);
        scope.Text("unit", scope.Of("đơn vị trong ký hiệu công văn", "the unit in its number"), before.Unit, after.Unit);
        if (before.Issuer is { } was && after.Issuer is { } now)
        {
            scope.Text("issuer.name", scope.Of("tên cơ quan ban hành", "the name of the issuing body"), was.Name, now.Name);
            scope.Text("issuer.symbol", scope.Of("chữ viết tắt cơ quan ban hành", "the abbreviation of the issuing body"), was.Symbol, now.Symbol);
        }
        else
        {
            scope.Text("issuer", scope.Of("cơ quan ban hành", "the issuing body"), before.Issuer?.Name, after.Issuer?.Name);
        }

        scope.Word("secrecy", scope.Of("độ mật", "the degree of secrecy"), before.Secrecy, after.Secrecy, DiffWords.Secrecy);
        scope.Word("urgency", scope.Of("độ khẩn", "the degree of urgency"), before.Urgency, after.Urgency, DiffWords.Urgency);
    }

    private static Both? Count(DocumentDefinition document) => document.Details is { } details ? Both.Number(details.Count) : null;
}
