namespace DanVan.Benchmarks;

/// <summary>Runs the mode that the command line names, in a folder of its own.</summary>
internal static class Modes
{
    /// <returns>The exit code: 2 where no mode was named.</returns>
    public static async Task<int> RunAsync(string program, IReadOnlyList<IBenchmark> benchmarks, string[] args)
    {
        if (args.Length == 0 || benchmarks.FirstOrDefault(b => b.Name == args[0]) is not { } benchmark)
        {
            await Console.Error.WriteLineAsync($"Usage: {program} MODE [ARGUMENTS]. Run it as a Release build on an idle machine. The modes:");
            foreach (var known in benchmarks)
            {
                await Console.Error.WriteLineAsync($"  {known.Name,-14} {known.Description}");
            }

            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("danvan-benchmark-");
        try
        {
            await benchmark.RunAsync(folder.FullName, args[1..]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
