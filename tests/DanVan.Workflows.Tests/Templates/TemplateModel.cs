using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>The model that the example tables read, and the shortest ways to render and to fail.</summary>
internal static class TemplateModel
{
    internal static Dictionary<string, object?> Build() => new()
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

    internal static string Render(string template, TemplateEscaping escaping = TemplateEscaping.None, Dictionary<string, object?>? model = null) =>
        new TemplateRenderer().Render(new TemplateSource("t", template), model ?? Build(), new TemplateOptions { Escaping = escaping });

    internal static TemplateException Fail(string template, TemplateOptions? options = null, Dictionary<string, object?>? model = null) =>
        Assert.Throws<TemplateException>(() => new TemplateRenderer().Render(
            new TemplateSource("t", template), model ?? Build(), options ?? new TemplateOptions { Escaping = TemplateEscaping.None }))!;

    private static object? Row(int number) => new Dictionary<string, object?>
    {
        ["name"] = $"Đơn vị {number}",
        ["points"] = 10.25m * number,
        ["tags"] = new object?[] { $"a{number}", "b" },
        ["n"] = number,
    };
}
