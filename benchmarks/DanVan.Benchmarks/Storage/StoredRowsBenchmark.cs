using System.Globalization;

namespace DanVan.Benchmarks.Storage;

/// <summary>Whether a command costs the same however many registrations are stored.</summary>
internal sealed class StoredRowsBenchmark : IBenchmark
{
    public string Name => "store-rows";

    public string Description => "load and commit with few and with many registrations stored; [few = 100] [many = 100000] [rounds = 15] [commands a round = 300]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var small = new Workload(StoreBenchmark.Argument(arguments, 0, 100));
        var large = new Workload(StoreBenchmark.Argument(arguments, 1, 100_000));
        await using var few = await StoreLoop.OpenAsync(Path.Combine(folder, "few.db"), small);
        await few.FillAsync();
        await using var many = await StoreLoop.OpenAsync(Path.Combine(folder, "many.db"), large);
        await many.FillAsync();

        var times = await Rounds.AlternateAsync(
            StoreBenchmark.Argument(arguments, 2, 15), StoreBenchmark.Argument(arguments, 3, 300), few.RunAsync, many.RunAsync);

        Console.WriteLine(Rounds.Row($"store: {small.Registrations} registrations", times[0]));
        Console.WriteLine(Rounds.Row($"store: {large.Registrations} registrations", times[1]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio many / few: {Rounds.Ratio(times[1], times[0]):F2}"));
    }
}
