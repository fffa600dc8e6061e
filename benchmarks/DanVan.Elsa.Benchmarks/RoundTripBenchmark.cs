using System.Globalization;
using DanVan.Benchmarks;
using DanVan.Benchmarks.Engine;
using DanVan.Benchmarks.Storage;
using DanVan.Workflows;

namespace DanVan.Elsa.Benchmarks;

/// <summary>What a durable command costs beside Elsa's own round trip, each on a SQLite file of its own.</summary>
internal sealed class RoundTripBenchmark : IBenchmark
{
    private const int Registrations = 2_000;

    public string Name => "round-trip";

    public string Description => "durable commands beside Elsa's start, suspend and resume on SQLite; [rounds = 11] [operations a round = 30]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        await using var office = new BenchmarkOffice(Path.Combine(folder, "engine.db"));
        var (receiving, scoring) = (new CycleId("receiving"), new CycleId("scoring"));
        await office.OpenRegistrationAsync(receiving);
        await office.OpenRegistrationAsync(scoring);
        for (var i = 0; i < Registrations; i++)
        {
            await office.SubmitAsync(scoring, Workload.Code(i));
        }

        await office.OpenScoringAsync(scoring);
        await using var elsa = await ElsaLoop.StartAsync(folder);
        var (submitted, scored) = (0, 0);
        var times = await Rounds.AlternateAsync(
            StoreBenchmark.Argument(arguments, 0, 11),
            StoreBenchmark.Argument(arguments, 1, 30),
            elsa.RunAsync,
            () => office.SubmitAsync(receiving, Workload.Code(submitted++)),
            () => office.ScoreAsync(scoring, Workload.Code(scored++), "C1.1"));

        Console.WriteLine(Rounds.Row("Elsa: start, suspend, resume, end", times[0]));
        Console.WriteLine(Rounds.Row("command: submit a registration", times[1]));
        Console.WriteLine(Rounds.Row("command: enter a score line", times[2]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"commands per second, submit / Elsa's round trip: {1 / Rounds.Ratio(times[1], times[0]):F1}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"commands per second, score / Elsa's round trip: {1 / Rounds.Ratio(times[2], times[0]):F1}"));
    }
}
