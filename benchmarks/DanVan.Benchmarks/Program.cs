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

return await Modes.RunAsync("DanVan.Benchmarks", benchmarks, args);
