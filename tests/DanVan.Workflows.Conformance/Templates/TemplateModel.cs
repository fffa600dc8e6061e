namespace DanVan.Workflows.Conformance.Templates;

/// <summary>The model that the example tables read.</summary>
public static class TemplateModel
{
    public static Dictionary<string, object?> Build() => new()
    {
        ["a"] = 5,
        ["b"] = -3,
        ["L"] = 5_000_000_000L,
        ["d"] = 10.50m,
        ["s"] = "xin chào <b>&\"'",
        ["t"] = true,
        ["f"] = false,
        ["n"] = null,
        ["z"] = "",
        ["m"] = "l1\nl2\n\nl4",
        ["list"] = new object?[] { 3, 1, 2 },
        ["words"] = new object?[] { "mít", "chuối", "anh", "Ổi", "chuối" },
        ["none"] = Array.Empty<object?>(),
        ["mix"] = new object?[] { 1, null, "x", true, 2.5m },
        ["rows"] = Enumerable.Range(1, 3).Select(Row).ToArray(),
        ["o"] = new Dictionary<string, object?>
        {
            ["x"] = 1, ["y"] = null, ["s"] = "q", ["a b"] = 2, ["in"] = new Dictionary<string, object?> { ["k"] = "v" },
        },
    };

    private static object? Row(int number) => new Dictionary<string, object?>
    {
        ["name"] = $"Đơn vị {number}",
        ["points"] = 10.25m * number,
        ["tags"] = new object?[] { $"a{number}", "b" },
        ["n"] = number,
    };
}
