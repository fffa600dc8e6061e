using AnnualCycle.Tests.Running;
using DanVan.TestData;

namespace AnnualCycle.Tests;

/// <summary>A process that is killed outright - SIGKILL, no handler runs - loses nothing that was acknowledged and leaves nothing half done.</summary>
public sealed class KilledYearTests
{
    private const int Pairs = 27;

    private static readonly YearOptions Year = new() { Seed = 77, Registrations = 40, Units = 15, CouncilSize = 5, VerifiersPerRegistration = 1, CollectiveQuota = 6, IndividualQuota = 3 };

    [Test]
    public async Task A_year_killed_fifty_times_ends_as_if_nothing_had_happened()
    {
        using var folder = new TemporaryFolder();
        YearGenerator.Write(folder["data"], Year);
        var undisturbed = await Sample.RunYearAsync(folder["data"], folder["undisturbed"]);
        Assert.That((undisturbed.ExitCode, undisturbed.Error), Is.EqualTo((0, "")));
        var total = YearStore.ReadCopy(folder["undisturbed"], folder["copy"])!.Progress;

        var kills = new KillSeries(folder["data"], folder["killed"], folder["copy"], new Random(20261122));
        await kills.RunAsync(Pairs, total);
        var end = await Sample.RunProcessAsync(["--data", folder["data"], "--out", folder["killed"]]);

        TestContext.Out.WriteLine($"{kills.Program.Hits} kills at {string.Join(' ', kills.Program.At)} of {total}");
        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(kills.Program.Hits, Is.GreaterThanOrEqualTo(50), "kills that hit a living process");
        Assert.That(kills.Program.At.Distinct().Count(), Is.GreaterThanOrEqualTo(20), "moments of the year at which a kill fell");
        Assert.That(new YearOutput(folder["killed"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
    }

    /// <summary>When the program is started and killed.</summary>
    private sealed class KillSeries(string data, string output, string copy, Random random)
    {
        public KilledProgram Program { get; } = new(() => Sample.Start(["--data", data, "--out", output]), output, copy);

        /// <summary>
        /// Kills at moments spread over the year's whole work, the writing of the results included, and after each of them once more at any moment
        /// of the next start: while the runtime starts, the store opens, known commands are sent again.
        /// </summary>
        public async Task RunAsync(int pairs, long total)
        {
            foreach (var target in Enumerable.Range(0, pairs).Select(_ => random.NextInt64(0, total + total / 10)).Order().ToList())
            {
                await KillWhileWorkingAsync(target, total);
                using var process = Program.Start();
                await Task.Delay(random.Next(0, 700));
                await Program.KillAsync(process);
            }
        }

        private async Task KillWhileWorkingAsync(long target, long total)
        {
            using var process = Program.Start();
            var goal = Math.Min(Math.Max(target, Program.Progress + 1), total);
            using (var watch = new YearWatch(output))
            {
                while (!process.HasExited && watch.Progress() < goal)
                {
                    await Task.Delay(1);
                }
            }

            // Past the goal the process is somewhere within a commit, a document or a file.
            await Task.Delay(random.Next(0, target >= total ? 150 : 15));
            await Program.KillAsync(process);
        }
    }
}
