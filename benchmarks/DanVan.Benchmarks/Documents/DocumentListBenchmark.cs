using System.Diagnostics;
using System.Globalization;
using DanVan.Benchmarks.Storage;

namespace DanVan.Benchmarks.Documents;

/// <summary>One document with a table of two thousand rows, each format in a fresh process: what the person waits for who issues it, and how much memory it takes.</summary>
internal sealed class DocumentListBenchmark : IBenchmark
{
    public string Name => "document-list";

    public string Description => "one list in each format there is, each in a fresh process; [rows = 2000] [rounds = 3]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        // Started by itself, with the format.
        if (arguments is [_, _, var only])
        {
            Write(StoreBenchmark.Argument(arguments, 0, 2_000), only);
            return;
        }

        var (rows, rounds) = (StoreBenchmark.Argument(arguments, 0, 2_000), StoreBenchmark.Argument(arguments, 1, 3));
        using var workshop = new DocumentWorkshop();
        foreach (var mediaType in workshop.MediaTypes)
        {
            for (var round = 0; round < rounds; round++)
            {
                string[] again = ["exec", typeof(DocumentListBenchmark).Assembly.Location, Name, rows.ToString(CultureInfo.InvariantCulture), "1", mediaType];
                using var process = Process.Start(new ProcessStartInfo("dotnet", again))!;
                await process.WaitForExitAsync();
                if (process.ExitCode != 0)
                {
                    throw new InvalidOperationException($"The list in {mediaType} ended with exit code {process.ExitCode}.");
                }
            }
        }
    }

    private static void Write(int rows, string mediaType)
    {
        using var workshop = new DocumentWorkshop();
        var idle = DocumentsBenchmark.Peak();
        var start = Stopwatch.GetTimestamp();
        var first = workshop.List(rows, mediaType);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var peak = DocumentsBenchmark.Peak();
        start = Stopwatch.GetTimestamp();
        workshop.List(rows, mediaType);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mediaType[(mediaType.LastIndexOf('.') + 1)..],-26} {rows} rows, {first.Content.Length / 1024} KB: {seconds:F2} s the first time, {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s the second; peak working set {peak:F0} MB, {idle:F0} MB before"));
    }
}
