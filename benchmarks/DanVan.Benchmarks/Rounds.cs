using System.Diagnostics;
using System.Globalization;

namespace DanVan.Benchmarks;

/// <summary>Runs contenders in alternating rounds, so that whatever else the machine does hits them alike, and compares medians.</summary>
internal static class Rounds
{
    /// <summary>Returns the microseconds per operation of every round, by contender.</summary>
    public static async Task<IReadOnlyList<double>[]> AlternateAsync(int rounds, int operations, params Func<Task>[] contenders)
    {
        foreach (var contender in contenders)
        {
            await RepeatAsync(contender, operations);
        }

        var times = contenders.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                // Every other round goes backwards: none always follows the same one.
                var turn = round % 2 == 0 ? i : contenders.Length - 1 - i;
                times[turn].Add(await RepeatAsync(contenders[turn], operations));
            }
        }

        return times;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static string Row(string name, IReadOnlyList<double> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-44} {Median(times),9:F1} us  {1_000_000 / Median(times),9:F0} per second  (rounds {times.Min():F1} to {times.Max():F1} us)");

    /// <summary>The median of the rounds' own ratios: each compares two neighbours in time.</summary>
    public static double Ratio(IReadOnlyList<double> times, IReadOnlyList<double> reference) => Median(times.Zip(reference, (t, r) => t / r));

    private static async Task<double> RepeatAsync(Func<Task> operation, int operations)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < operations; i++)
        {
            await operation();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / operations;
    }
}
