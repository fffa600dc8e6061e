using System.Globalization;
using DanVan.Workflows.TemplateRunner;

// Renders with the limits a host has by default, or thinks up templates, and ends by itself whatever they are.
//   render FILE        prints how the template ended; the exit code says it too
//   fuzz SEED COUNT    random programs; prints what became of them, and ends with 5 at the first that breaks a rule
switch (args)
{
    case ["render", var file]:
        var ending = Ending.Of(HostileCase.Read(file).Template);
        Console.WriteLine(ending.Text);
        return ending.ExitCode;
    case ["fuzz", var seed, var count]:
        var report = TemplateFuzz.Run(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
        Console.WriteLine(report.Text);
        return report.IsGood ? 0 : 5;
    default:
        Console.Error.WriteLine("Usage: render FILE | fuzz SEED COUNT");
        return 2;
}
