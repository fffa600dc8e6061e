using NodaTime;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>A model with some of everything templates read. The person is invented; the list is long enough to be worth looping over.</summary>
public static class SampleModel
{
    /// <summary>Text only the model holds: it must never be told in an error.</summary>
    public const string Secret = "Nguyễn Thị Mẫu <script>alert('x')</script>";

    public static IReadOnlyDictionary<string, object?> Build() => new Dictionary<string, object?>
    {
        ["cycle"] = new Dictionary<string, object?> { ["year"] = 2026, ["theme"] = "Dân vận khéo", ["start_date"] = new LocalDate(2026, 1, 15) },
        ["owner"] = new Dictionary<string, object?> { ["name"] = "Ban Dân vận", ["signer_name"] = Secret, ["parent"] = "" },
        ["rows"] = Enumerable.Range(1, 200).Select(i => (object?)new Dictionary<string, object?>
        {
            ["name"] = $"Mô hình số {i}", ["points"] = 60.5m + (i % 40), ["rank"] = i, ["unit"] = $"Xã thứ {i % 17}", ["note"] = null,
        }).ToList(),
        ["words"] = new object?[] { "mít", "chuối", "Ổi", "chuối" },
        ["numbers"] = new object?[] { 3, 1L, 2.50m, -7 },
        ["text"] = "dòng một\ndòng hai & <b>",
        ["signed_at"] = new LocalDateTime(2026, 11, 22, 9, 30),
        ["nothing"] = null,
        ["yes"] = true,
    };
}
