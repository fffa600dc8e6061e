using System.Diagnostics;
using System.Globalization;
using DanVan.Benchmarks.Storage;

namespace DanVan.Benchmarks.Documents;

/// <summary>A year's certificates: what one costs, and that the ten thousandth costs what the first did.</summary>
internal sealed class DocumentsBenchmark : IBenchmark
{
    // Enough for the compiler to be done with the code.
    private const int WarmUp = 2_000;

    public string Name => "documents";

    public string Description => "certificates in each format there is: a tenth of them, three tenths, all; [documents = 10000] [rounds = 3]";

    public Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var (most, rounds) = (StoreBenchmark.Argument(arguments, 0, 10_000), StoreBenchmark.Argument(arguments, 1, 3));
        using var workshop = new DocumentWorkshop();
        foreach (var mediaType in workshop.MediaTypes)
        {
            Measure(workshop, WarmUp, mediaType);
            int[] counts = [most / 10, most * 3 / 10, most];

            // By turns, so that whatever else the machine does hits all of them.
            var turns = Enumerable.Range(0, rounds).Select(_ => counts.Select(count => Measure(workshop, count, mediaType)).ToArray()).ToList();
            for (var i = 0; i < counts.Length; i++)
            {
                var (count, runs) = (counts[i], turns.Select(turn => turn[i]).ToList());
                var each = Rounds.Median(runs.Select(r => r.Microseconds));
                var ratio = Rounds.Ratio([.. runs.Select(r => r.Microseconds)], [.. turns.Select(turn => turn[0].Microseconds)]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{mediaType[(mediaType.LastIndexOf('.') + 1)..],-26} {count,6}: {1_000_000 / each,7:F0} per second, each {ratio:F2} of the fewest's; {runs[0].Allocated / 1024.0,6:F0} KB allocated and {runs[0].Written / 1024.0,5:F1} KB written per document; peak working set so far {runs[^1].Peak,4:F0} MB"));
            }
        }

        return Task.CompletedTask;
    }

    internal static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000.0;
    }

    private static Run Measure(DocumentWorkshop workshop, int count, string mediaType)
    {
        var (before, start, written) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp(), 0L);
        for (var i = 1; i <= count; i++)
        {
            written += workshop.Certificate(i, mediaType).Content.Length;
        }

        return new Run(Stopwatch.GetElapsedTime(start).TotalMicroseconds / count, (GC.GetTotalAllocatedBytes(precise: true) - before) / count, written / count, Peak());
    }

    private sealed record Run(double Microseconds, long Allocated, long Written, double Peak);
}
