using System.Globalization;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>
/// Renders random programs and holds them to the rules: a result or a <see cref="TemplateException"/> and nothing else, the same one twice, never a value of the
/// model in an error, and no more memory taken than the limits say.
/// </summary>
public static class TemplateFuzz
{
    /// <summary>Small enough that thousands of programs come to them.</summary>
    public static TemplateOptions Limits { get; } = new()
    {
        MaxOutputLength = 50_000, MaxLoopIterations = 5_000, MaxSteps = 50_000, MaxMemory = 1_000_000,
    };

    /// <summary>
    /// The most bytes one rendering may allocate, garbage included: a share for being called at all and for an error, the tokens and the tree, copies of what is kept, and
    /// what each step may make and drop.
    /// </summary>
    public static long MostBytes(string template, TemplateOptions options) =>
        100_000 + (1_000L * template.Length) + (4 * options.MaxMemory) + (200 * options.MaxSteps);

    public static FuzzReport Run(int seed, int count)
    {
        var random = new Random(seed);
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (greatest, total) = (0.0, 0L);
        for (var i = 0; i < count; i++)
        {
            var template = new RandomTemplate(random).Write();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var first = Ending.Render(new TemplateRenderer(), template, Limits);
            var share = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)MostBytes(template, Limits);
            var second = Ending.Render(new TemplateRenderer(), template, Limits);

            greatest = Math.Max(greatest, share);
            total += template.Length;
            var code = first.Text.Split(' ')[0];
            codes[code] = codes.GetValueOrDefault(code) + 1;
            var broken = share > 1 ? "allocates more than the limits allow"
                : first != second ? "ends differently the second time"
                : first.ExitCode == Ending.Rendered && first.Told.Length > Limits.MaxOutputLength ? "writes more than the limit"
                : first.ExitCode != Ending.Rendered && first.Told.Contains("alert('x')", StringComparison.Ordinal) ? "tells a value of the model"
                : null;
            if (broken is not null)
                return new FuzzReport(false, $"Number {i} of seed {seed} {broken}:\n{template}");
        }

        var figures = string.Join(", ", codes.Select(c => $"{c.Key} {c.Value.ToString(CultureInfo.InvariantCulture)}"));
        return new FuzzReport(true, string.Create(CultureInfo.InvariantCulture, $"{count} programs, {total / count} characters on average: {figures}; at most {greatest:P0} of the memory allowed"));
    }
}

/// <summary>What became of the programs, or the first that broke a rule.</summary>
public sealed record FuzzReport(bool IsGood, string Text);
