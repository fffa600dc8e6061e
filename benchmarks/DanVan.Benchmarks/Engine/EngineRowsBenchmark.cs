using System.Globalization;
using DanVan.Benchmarks.Storage;
using DanVan.Workflows;

namespace DanVan.Benchmarks.Engine;

/// <summary>Whether a whole command costs the same however many registrations are stored.</summary>
internal sealed class EngineRowsBenchmark : IBenchmark
{
    private static readonly CycleId Cycle = new("rows");

    public string Name => "engine-rows";

    public string Description => "submitting with few and with many registrations stored; [few = 100] [many = 100000] [rounds = 15] [commands a round = 200]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var (small, large) = (StoreBenchmark.Argument(arguments, 0, 100), StoreBenchmark.Argument(arguments, 1, 100_000));
        await using var few = await FilledAsync(Path.Combine(folder, "few.db"), small);
        await using var many = await FilledAsync(Path.Combine(folder, "many.db"), large);
        var (nextFew, nextMany) = (small, large);
        var times = await Rounds.AlternateAsync(
            StoreBenchmark.Argument(arguments, 2, 15),
            StoreBenchmark.Argument(arguments, 3, 200),
            () => few.SubmitAsync(Cycle, Workload.Code(nextFew++)),
            () => many.SubmitAsync(Cycle, Workload.Code(nextMany++)));

        Console.WriteLine(Rounds.Row($"command: submit, from {small} registrations", times[0]));
        Console.WriteLine(Rounds.Row($"command: submit, from {large} registrations", times[1]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio many / few: {Rounds.Ratio(times[1], times[0]):F2}"));
    }

    private static async Task<BenchmarkOffice> FilledAsync(string path, int registrations)
    {
        var office = new BenchmarkOffice(path);
        await office.OpenRegistrationAsync(Cycle);
        for (var i = 0; i < registrations; i++)
        {
            await office.SubmitAsync(Cycle, Workload.Code(i));
        }

        await office.SettleAsync();
        return office;
    }
}
