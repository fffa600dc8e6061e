using DanVan.Benchmarks;
using DanVan.Benchmarks.Definitions;
using DanVan.Benchmarks.Documents;
using DanVan.Benchmarks.Engine;
using DanVan.Benchmarks.Storage;
using DanVan.Benchmarks.Years;

IBenchmark[] benchmarks =
[
    new StoreBenchmark(), new StoredRowsBenchmark(), new EngineBenchmark(), new EngineRowsBenchmark(), new DefinitionBenchmark(), new YearBenchmark(), new DocumentsBenchmark(),
    new DocumentListBenchmark(),
];

if (args.Length == 0 || benchmarks.FirstOrDefault(b => b.Name == args[0]) is not { } benchmark)
{
    Console.Error.WriteLine("Usage: DanVan.Benchmarks MODE [ARGUMENTS]. Run it as a Release build on an idle machine. The modes:");
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
