using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Benchmarks.Documents;

/// <summary>Composes documents of invented people and models as the engine does: template, frame, writer. The templates are its own, so that the figures stay comparable.</summary>
internal sealed class DocumentWorkshop : IDisposable
{
    private const string CertificateTemplate = """
        <p class="award-recipient">{{ award.name }}</p>
        {{~ if award.unit_name != "" ~}}
        <p class="award-unit">{{ award.unit_name }}</p>
        {{~ end ~}}
        <p class="award-achievement">Đã có thành tích tiêu biểu trong phong trào thi đua “Dân vận khéo” năm {{ cycle.year }}<br>với mô hình “{{ award.model_name }}”</p>
        <p class="award-register">Quyết định {{ decision.citation }}<br>Vào sổ khen thưởng số {{ award.register_number }}</p>
        """;

    private const string ListTemplate = """
        <p>{{ owner.name }} thông báo danh mục {{ vn.number rows.size }} mô hình “Dân vận khéo” năm {{ cycle.year }} như sau:</p>
        <table class="data wide">
        <thead>
        <tr><th class="narrow">STT</th><th class="name">Tên mô hình</th><th>Đơn vị đăng ký</th><th>Loại</th><th>Lĩnh vực</th><th>Địa bàn</th><th>Điểm</th></tr>
        </thead>
        <tbody>
        {{~ for r in rows ~}}
        <tr><td class="narrow">{{ for.index + 1 }}</td><td>{{ r.name }}</td><td>{{ r.unit_name }}</td><td class="center">{{ r.kind_name }}</td><td>{{ r.field_name }}</td><td>{{ r.place }}</td><td class="num">{{ vn.number r.points 2 }}</td></tr>
        {{~ end ~}}
        </tbody>
        </table>
        <p>{{ owner.name }} thông báo để các cơ quan, đơn vị biết, thực hiện<span class="end-mark"></span></p>
        """;

    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh Bình Phước", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn Mẫu");
    private static readonly LocalDate Day = new(2026, 11, 22);

    private readonly ServiceProvider _services = new ServiceCollection().AddDanVanWorkflows(library => library.UseInMemoryStore().UseDocuments()).BuildServiceProvider();
    private readonly IDocumentComposer _composer;

    public DocumentWorkshop() => _composer = _services.GetRequiredService<IDocumentComposer>();

    /// <summary>The formats there are writers for.</summary>
    public IReadOnlyList<string> MediaTypes => [.. _services.GetServices<IDocumentWriter>().Select(writer => writer.MediaType)];

    public ComposedDocument Certificate(int number, string mediaType) => Compose(
        "certificate",
        new DocumentDefinition("certificate", "Giấy khen", "GK", PerAward: true, Template: CertificateTemplate),
        new DocumentNumber(number, "GK", Owner.Symbol, NumberingShape.State),
        mediaType,
        ("award", Map(
            ("name", $"Chi bộ thôn {number} & cộng sự"), ("unit_name", $"Đảng ủy xã thứ {number % 97}"), ("model_name", $"Dân vận khéo trong xây dựng nông thôn mới, số {number}"),
            ("register_number", $"{number:00}/GK-SYT"), ("authority", "Giám đốc Sở Y tế"))));

    public ComposedDocument List(int rows, string mediaType) => Compose(
        "list-of-models",
        new DocumentDefinition("list-of-models", "Danh mục mô hình", "TB", Template: ListTemplate),
        new DocumentNumber(1, "TB", Owner.Symbol, NumberingShape.State),
        mediaType,
        ("rows", Enumerable.Range(1, rows).Select(object? (i) => Map(
            ("name", $"Tuyên truyền, vận động Nhân dân hiến đất làm đường giao thông nông thôn, số {i}"), ("unit_name", $"Đảng ủy xã thứ {i % 97}"), ("kind_name", "Tập thể"),
            ("field_name", "Phát triển kinh tế - xã hội"), ("place", $"Thôn {i % 13}"), ("points", 60.25m + (i % 39)))).ToList()));

    public void Dispose() => _services.Dispose();

    private ComposedDocument Compose(string kind, DocumentDefinition definition, DocumentNumber number, string mediaType, (string Name, object? Value) about)
    {
        var model = Map(
            ("cycle", Map(("year", Day.Year), ("theme", ""))),
            ("owner", Map(("name", Owner.Name), ("parent", Owner.Parent), ("place", Owner.Place))),
            ("document", Map(("date", Day))),
            ("decision", Map(("number", "15/QĐ-SYT"), ("date", Day))),
            about);
        return _composer.Compose(new DocumentDraft(kind, number, Day, Day.Year, Owner, [], model, definition, mediaType));
    }

    private static Dictionary<string, object?> Map(params (string Name, object? Value)[] members) => members.ToDictionary(m => m.Name, m => m.Value);
}
