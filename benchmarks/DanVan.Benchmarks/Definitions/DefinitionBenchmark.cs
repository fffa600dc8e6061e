using System.Globalization;
using DanVan.Benchmarks.Engine;
using DanVan.Benchmarks.Storage;
using DanVan.TestData.Definitions;
using DanVan.Workflows;
using DanVan.Workflows.Definitions;

namespace DanVan.Benchmarks.Definitions;

/// <summary>What it costs to check a definition, and that a command costs the same under a large one.</summary>
internal sealed class DefinitionBenchmark : IBenchmark
{
    private static readonly CycleId Receiving = new("receiving");
    private static readonly CycleId Scoring = new("scoring");
    private static readonly string[] Items = ["C1.1", "C1.2", "C1.3", "C2.1", "C2.2", "C3.1", "C3.2", "C3.3"];

    public string Name => "definition";

    public string Description => "checking the built-in definition and one many times its size, and a command under each; [times = 20] [rounds = 15] [commands a round = 100]";

    public async Task RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var (times, rounds, commands) = (StoreBenchmark.Argument(arguments, 0, 20), StoreBenchmark.Argument(arguments, 1, 15), StoreBenchmark.Argument(arguments, 2, 100));
        var (small, large) = (DefinitionLoader.AnnualCycleJson, LargeDefinition.Of(DefinitionLoader.AnnualCycleJson, times));
        await CheckAsync(small, large, times, rounds);
        await CommandsAsync(folder, large, times, rounds, commands);
    }

    private static async Task CheckAsync(string small, string large, int times, int rounds)
    {
        var checks = await Rounds.AlternateAsync(rounds, 5, () => Check(small), () => Check(large));
        Console.WriteLine(Rounds.Row("check: the built-in definition", checks[0]));
        Console.WriteLine(Rounds.Row($"check: {times} times its size ({large.Length / 1024} KB)", checks[1]));
    }

    private static async Task CommandsAsync(string folder, string large, int times, int rounds, int commands)
    {
        // Each registration is scored once for each item, so there must be enough of them for all rounds and the one that warms up.
        var registrations = ((rounds + 1) * commands / Items.Length) + 1;
        await using var few = await FilledAsync(Path.Combine(folder, "built-in.db"), null, registrations);
        await using var many = await FilledAsync(Path.Combine(folder, "large.db"), large, registrations);
        var (submitFew, submitMany, scoreFew, scoreMany) = (0, 0, 0, 0);
        var submits = await Rounds.AlternateAsync(
            rounds, commands, () => few.SubmitAsync(Receiving, Workload.Code(submitFew++)), () => many.SubmitAsync(Receiving, Workload.Code(submitMany++)));
        var scores = await Rounds.AlternateAsync(
            rounds, commands, () => ScoreAsync(few, registrations, scoreFew++), () => ScoreAsync(many, registrations, scoreMany++));

        Console.WriteLine(Rounds.Row("command: submit, built-in definition", submits[0]));
        Console.WriteLine(Rounds.Row($"command: submit, {times} times its size", submits[1]));
        Console.WriteLine(Rounds.Row("command: score, built-in definition", scores[0]));
        Console.WriteLine(Rounds.Row($"command: score, {times} times its size", scores[1]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio large / built-in, submit: {Rounds.Ratio(submits[1], submits[0]):F2}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio large / built-in, score: {Rounds.Ratio(scores[1], scores[0]):F2}"));
    }

    private static Task Check(string json) => DefinitionLoader.Check(json).Any(f => !f.IsAdvice)
        ? throw new InvalidOperationException("The definition is not good; what is measured would not be a check of the whole.")
        : Task.CompletedTask;

    private static Task ScoreAsync(BenchmarkOffice office, int registrations, int number)
    {
        var (item, code) = Math.DivRem(number, registrations);
        return office.ScoreAsync(Scoring, Workload.Code(code), Items[item]);
    }

    private static async Task<BenchmarkOffice> FilledAsync(string path, string? definition, int registrations)
    {
        var office = new BenchmarkOffice(path, definition);
        await office.OpenRegistrationAsync(Receiving);
        await office.OpenRegistrationAsync(Scoring);
        for (var i = 0; i < registrations; i++)
        {
            await office.SubmitAsync(Scoring, Workload.Code(i));
        }

        await office.OpenScoringAsync(Scoring);
        return office;
    }
}
