using System.Globalization;
using DanVan.Benchmarks.Storage;
using DanVan.Workflows;

namespace DanVan.Benchmarks.Engine;

/// <summary>What a whole durable command costs, beside the least that could be done on the same file.</summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private static readonly string[] Items =
        ["C1.1", "C1.2", "C1.3", "C2.1", "C2.2", "C3.1", "C3.2", "C3.3", "C4.1", "C4.2", "C5.1", "C5.2", "C6.1", "C6.2", "C7.1", "C7.2"];

    public string Name => "engine";

    public string Description => "durable commands beside a bare update + event + message in one commit, same file; [registrations = 1000] [rounds = 21] [commands a round = 300]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var registrations = StoreBenchmark.Argument(arguments, 0, 1_000);
        var path = Path.Combine(folder, "engine.db");
        await using var office = new BenchmarkOffice(path);
        var (receiving, scoring) = (new CycleId("receiving"), new CycleId("scoring"));
        await office.OpenRegistrationAsync(receiving);
        await office.OpenRegistrationAsync(scoring);
        for (var i = 0; i < registrations; i++)
        {
            await office.SubmitAsync(scoring, Workload.Code(i));
        }

        await office.OpenScoringAsync(scoring);
        var workload = new Workload(registrations);
        using var bare = new BareLoop(path);
        bare.Fill(workload);
        var (submitted, scored) = (0, 0);

        var times = await Rounds.AlternateAsync(
            StoreBenchmark.Argument(arguments, 1, 21),
            StoreBenchmark.Argument(arguments, 2, 300),
            () =>
            {
                bare.Run(workload);
                return Task.CompletedTask;
            },
            () => office.SubmitAsync(receiving, Workload.Code(submitted++)),
            () =>
            {
                var (round, code) = Math.DivRem(scored++, registrations);
                return office.ScoreAsync(scoring, Workload.Code(code), Items[round]);
            });

        Console.WriteLine(Rounds.Row("bare update + event + message, one commit", times[0]));
        Console.WriteLine(Rounds.Row("command: submit a registration", times[1]));
        Console.WriteLine(Rounds.Row("command: enter a score line", times[2]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"commands per second, submit / bare: {1 / Rounds.Ratio(times[1], times[0]):F2}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"commands per second, score / bare: {1 / Rounds.Ratio(times[2], times[0]):F2}"));
    }
}
