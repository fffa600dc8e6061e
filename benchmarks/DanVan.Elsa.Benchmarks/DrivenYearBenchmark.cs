using System.Globalization;
using DanVan.Benchmarks;
using DanVan.Benchmarks.Storage;
using DanVan.Benchmarks.Years;

namespace DanVan.Elsa.Benchmarks;

/// <summary>One folder of papers as a year under the built-in flow and under Elsa: the whole sample programs, start-up and documents included.</summary>
internal sealed class DrivenYearBenchmark : IBenchmark
{
    private const string Program = "samples/ElsaHost/bin/Release/net10.0/ElsaHost.dll";

    public string Name => "year";

    public string Description => $"runs {YearBenchmark.Program} and {Program} on one folder, from the repository's root; [folder] [rounds = 3]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var data = Path.GetFullPath(arguments.Count > 0 ? arguments[0] : "samples/AnnualCycle/data/binh-thuan-2023");
        var (plain, driven) = (new List<YearBenchmark.Run>(), new List<YearBenchmark.Run>());
        for (var i = 0; i < StoreBenchmark.Argument(arguments, 1, 3); i++)
        {
            plain.Add(await YearBenchmark.RunAsync(YearBenchmark.Arguments(data, Path.Combine(folder, $"plain-{i}"))));
            driven.Add(await YearBenchmark.RunAsync([Program, "run", data, "--out", Path.Combine(folder, $"driven-{i}")]));
        }

        Console.WriteLine(YearBenchmark.Row("built-in flow", plain));
        Console.WriteLine(YearBenchmark.Row("Elsa", driven));
        var ratio = YearBenchmark.Median(driven, r => r.Seconds) / YearBenchmark.Median(plain, r => r.Seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median time, Elsa / built-in: {ratio:F2}"));
    }
}
