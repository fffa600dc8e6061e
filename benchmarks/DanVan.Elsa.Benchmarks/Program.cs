using DanVan.Benchmarks;
using DanVan.Elsa.Benchmarks;

return await Modes.RunAsync("DanVan.Elsa.Benchmarks", [new RoundTripBenchmark(), new DrivenYearBenchmark()], args);
