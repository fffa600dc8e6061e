using System.Globalization;

namespace DanVan.Benchmarks.Storage;

/// <summary>What a command costs in the store, beside the least that could be done.</summary>
internal sealed class StoreBenchmark : IBenchmark
{
    public string Name => "store";

    public string Description => "load and commit beside a bare update + event + message in one commit; [registrations = 2000] [rounds = 21] [commands a round = 300]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(folder, "store.db");
        var workload = new Workload(Argument(arguments, 0, 2_000));
        await using var loop = await StoreLoop.OpenAsync(path, workload);
        await loop.FillAsync();
        using var bare = new BareLoop(path);
        bare.Fill(workload);

        var times = await Rounds.AlternateAsync(
            Argument(arguments, 1, 21),
            Argument(arguments, 2, 300),
            () =>
            {
                bare.Run(workload);
                return Task.CompletedTask;
            },
            loop.RunAsync,
            () => loop.LoadAsync(Workload.Stream(workload.Pick())));

        Console.WriteLine(Rounds.Row("bare update + event + message, one commit", times[0]));
        Console.WriteLine(Rounds.Row("store: load + commit", times[1]));
        Console.WriteLine(Rounds.Row("store: load alone", times[2]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio store / bare: {Rounds.Ratio(times[1], times[0]):F2}"));
    }

    internal static int Argument(IReadOnlyList<string> arguments, int index, int otherwise) =>
        index < arguments.Count ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;
}
