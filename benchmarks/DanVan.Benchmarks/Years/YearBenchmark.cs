using System.Diagnostics;
using System.Globalization;
using DanVan.Benchmarks.Storage;
using DanVan.TestData;

namespace DanVan.Benchmarks.Years;

/// <summary>A year of 207 registrations beside one of 2,071: time as it grows with the work, and peak memory, of the whole sample program.</summary>
internal sealed class YearBenchmark : IBenchmark
{
    internal const string Program = "samples/AnnualCycle/bin/Release/net10.0/AnnualCycle.dll";

    public string Name => "year";

    public string Description => $"runs {Program} on generated years, from the repository's root; [rounds = 3]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var rounds = StoreBenchmark.Argument(arguments, 0, 3);
        var small = Path.Combine(folder, "year-207");
        var large = Path.Combine(folder, "year-2071");
        YearGenerator.Write(small, YearOptions.Province207);
        YearGenerator.Write(large, YearOptions.Province2071);
        var (smallRuns, largeRuns) = (new List<Run>(), new List<Run>());
        for (var i = 0; i < rounds; i++)
        {
            smallRuns.Add(await RunAsync(Arguments(small, Path.Combine(folder, $"out-207-{i}"))));
            largeRuns.Add(await RunAsync(Arguments(large, Path.Combine(folder, $"out-2071-{i}"))));
        }

        var ratioOfRows = (double)Rows(large) / Rows(small);
        Console.WriteLine(Row($"207 registrations, {Rows(small)} rows", smallRuns));
        Console.WriteLine(Row($"2,071 registrations, {Rows(large)} rows", largeRuns));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows, large / small: {ratioOfRows:F2}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median time, large / small: {Median(largeRuns, r => r.Seconds) / Median(smallRuns, r => r.Seconds):F2}"));
    }

    internal static string[] Arguments(string data, string output) => [Program, "--data", data, "--out", output];

    private static int Rows(string folder) => Directory.GetFiles(folder, "*.csv").Sum(f => File.ReadLines(f).Count() - 1);

    internal static double Median(List<Run> runs, Func<Run, double> figure) => Rounds.Median(runs.Select(figure));

    internal static string Row(string name, List<Run> runs) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-36} {Median(runs, r => r.Seconds),7:F2} s  peak memory {Median(runs, r => r.PeakMegabytes),6:F0} MB");

    /// <summary>Runs a program with <c>dotnet</c> to its end.</summary>
    internal static async Task<Run> RunAsync(IReadOnlyList<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var reading = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        await reading;
        return process.ExitCode == 0
            ? new Run(Stopwatch.GetElapsedTime(start).TotalSeconds, peak / 1_000_000.0)
            : throw new InvalidOperationException($"The year ended with exit code {process.ExitCode}. Is it built ({arguments[0]})?");
    }

    internal sealed record Run(double Seconds, double PeakMegabytes);
}
