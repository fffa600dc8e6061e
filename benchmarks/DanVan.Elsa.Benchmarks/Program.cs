using DanVan.Benchmarks;
using DanVan.Elsa.Benchmarks;

IBenchmark[] benchmarks = [new RoundTripBenchmark(), new DrivenYearBenchmark()];

if (args.Length == 0 || benchmarks.FirstOrDefault(b => b.Name == args[0]) is not { } benchmark)
{
    Console.Error.WriteLine("Usage: DanVan.Elsa.Benchmarks MODE [ARGUMENTS]. Run it as a Release build on an idle machine. The modes:");
    foreach (var known in benchmarks)
    {
        Console.Error.WriteLine($"  {known.Name,-14} {known.Description}");
    }

    return 2;
}

var folder = Directory.CreateTempSubdirectory("danvan-benchmark-");
try
{
    await benchmark.RunAsync(folder.FullName, args[1..]);
}
finally
{
    folder.Delete(recursive: true);
}

return 0;
