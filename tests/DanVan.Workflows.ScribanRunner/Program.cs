using System.Globalization;
using DanVan.Workflows.Scriban;
using DanVan.Workflows.TemplateRunner;
using DanVan.Workflows.Templates;

// Renders with the limits a host has by default, or thinks up templates, and ends by itself whatever they are.
//   render FILE...     prints how each template ended, one a line, before it begins with the next
//   fuzz SEED COUNT    random programs for both renderers; ends with 5 at the first that breaks a rule
switch (args)
{
    case ["render", .. var files]:
        foreach (var file in files)
        {
            var ending = Ending.Render(new ScribanTemplateRenderer(), HostileCase.Read(file).Template, TemplateOptions.Default);
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)} {ending.Text}");
        }

        return 0;
    case ["fuzz", var seed, var count]:
        var report = BothFuzz.Run(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
        Console.WriteLine(report.Text);
        return report.IsGood ? 0 : 5;
    default:
        Console.Error.WriteLine("Usage: render FILE... | fuzz SEED COUNT");
        return 2;
}
