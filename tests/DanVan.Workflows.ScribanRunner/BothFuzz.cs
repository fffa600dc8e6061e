using System.Globalization;
using DanVan.Workflows.Scriban;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>
/// Renders random programs with both renderers and holds them to each other: what the core renders, Scriban renders to the same characters; what the core refuses, Scriban renders or
/// refuses; neither tells a value of the model in an error.
/// </summary>
public static class BothFuzz
{
    // A limit is a matter of counting, and Scriban's tree has other nodes: where the core is within its limits, Scriban gets twice as much.
    private static readonly TemplateOptions Twice = TemplateFuzz.Limits with
    {
        MaxLoopIterations = 2 * TemplateFuzz.Limits.MaxLoopIterations, MaxSteps = 4 * TemplateFuzz.Limits.MaxSteps, MaxMemory = 2 * TemplateFuzz.Limits.MaxMemory,
    };

    public static FuzzReport Run(int seed, int count)
    {
        var random = new Random(seed);
        var (rendered, agreed, refused) = (0, 0, 0);
        var apart = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var template = new RandomTemplate(random).Write();
            var core = Ending.Render(new TemplateRenderer(), template, TemplateFuzz.Limits);
            var scriban = Ending.Render(new ScribanTemplateRenderer(), template, core.ExitCode == Ending.Rendered ? Twice : TemplateFuzz.Limits);
            var broken = core.ExitCode == Ending.Rendered && core != scriban ? $"is rendered by the core and {(scriban.ExitCode == Ending.Rendered ? "otherwise" : $"not ({scriban.Text}: {scriban.Told})")} by Scriban"
                : scriban.ExitCode != Ending.Rendered && scriban.Told.Contains("alert('x')", StringComparison.Ordinal) ? "tells a value of the model"
                : null;
            if (broken is not null)
                return new FuzzReport(false, $"Number {i} of seed {seed} {broken}:\n{template}\n--- core:\n{core.Told}\n--- Scriban:\n{scriban.Told}");

            rendered += core.ExitCode == Ending.Rendered ? 1 : 0;
            refused += core.ExitCode == Ending.Rendered ? 0 : 1;
            agreed += core.ExitCode != Ending.Rendered && core.Text == scriban.Text ? 1 : 0;
            if (core.Text != scriban.Text)
            {
                var pair = $"{core.Text.Split(' ')[0]} / {scriban.Text.Split(' ')[0]}";
                apart[pair] = apart.GetValueOrDefault(pair) + 1;
            }
        }

        var figures = string.Join(", ", apart.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value.ToString(CultureInfo.InvariantCulture)}"));
        return new FuzzReport(true, string.Create(CultureInfo.InvariantCulture, $"{count} programs: {rendered} rendered alike, {refused} refused by the core, {agreed} of them by Scriban with the same code at the same place; apart: {figures}"));
    }
}
