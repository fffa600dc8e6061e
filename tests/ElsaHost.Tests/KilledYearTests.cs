using System.Diagnostics;
using AnnualCycle.Tests.Running;
using DanVan.TestData;
using ElsaHost.Tests.Running;

namespace ElsaHost.Tests;

/// <summary>
/// A year under Elsa, killed outright - SIGKILL, no handler runs - again and again: while papers come in, between two stages, while Elsa writes what it
/// did, while it starts. Nothing acknowledged is lost, and the year ends as if nothing had happened.
/// </summary>
public sealed class KilledYearTests
{
    private const int Kills = 30;
    private const int MaxStarts = 3 * Kills;

    private static readonly YearOptions Year = new() { Seed = 77, Registrations = 40, Units = 15, CouncilSize = 5, VerifiersPerRegistration = 1, CollectiveQuota = 6, IndividualQuota = 3 };

    [Test]
    public async Task A_year_killed_thirty_times_ends_as_if_nothing_had_happened()
    {
        using var folder = new TemporaryFolder();
        YearGenerator.Write(folder["data"], Year);
        var undisturbed = await ElsaSample.RunYearAsync(folder["data"], folder["undisturbed"]);
        Assert.That((undisturbed.ExitCode, undisturbed.Error), Is.EqualTo((0, "")));
        var total = YearStore.ReadCopy(folder["undisturbed"], folder["copy"])!.Progress;

        var kills = new KillSeries(folder["data"], folder["killed"], folder["copy"], new Random(20261122), total);
        await kills.RunAsync();
        var end = await ElsaSample.RunYearAsync(folder["data"], folder["killed"]);

        TestContext.Out.WriteLine($"{kills.Program.Hits} kills at {string.Join(' ', kills.Program.At)} of {total}; {kills.Between} of them between two stages");
        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(kills.Program.Hits, Is.GreaterThanOrEqualTo(Kills), "kills that hit a living process");
        Assert.That(kills.Program.At.Distinct().Count(), Is.GreaterThanOrEqualTo(10), "moments of the year at which a kill fell");
        Assert.That(new YearOutput(folder["killed"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
        ExpectedResultsTests.MustHaveEnded(folder["killed"], folder["copy"]);
    }

    /// <summary>When the program is started and killed, and what that leaves of Elsa.</summary>
    private sealed class KillSeries(string data, string output, string copy, Random random, long total)
    {
        public KilledProgram Program { get; } = new(() => ElsaSample.Start("run", data, "--out", output), output, copy);

        /// <summary>How many kills left the cycle between two stages.</summary>
        public int Between { get; private set; }

        /// <summary>
        /// Kills at moments spread over the year's whole work, and on the way there just after each stage was left, while Elsa takes the cycle on; and every third
        /// time at any moment of a start: while tables are made, the flow is imported, Elsa loads its definitions, what was left between two stages is made good.
        /// </summary>
        public async Task RunAsync()
        {
            var goals = new Queue<long>(Enumerable.Range(0, 2 * Kills / 3).Select(_ => random.NextInt64(1, total)).Order());
            for (var start = 0; start < MaxStarts && Program.Hits < Kills; start++)
            {
                if (start % 3 == 2)
                {
                    await KillAtAsync(_ => true, 3_000);
                    continue;
                }

                while (goals.TryPeek(out var passed) && passed <= Program.Progress)
                {
                    goals.Dequeue();
                }

                var goal = goals.Count > 0 ? goals.Peek() : total;
                var left = FlowWatch.StagesLeft(output);
                await KillAtAsync(watch => watch.Progress() >= goal || FlowWatch.StagesLeft(output) > left, 300);
            }
        }

        private async Task KillAtAsync(Func<YearWatch, bool> isReached, int mostMilliseconds)
        {
            using var process = Program.Start();
            using (var watch = new YearWatch(output))
            {
                while (!process.HasExited && !isReached(watch))
                {
                    await Task.Delay(2);
                }
            }

            await Task.Delay(random.Next(0, mostMilliseconds));
            await KillAsync(process);
        }

        private async Task KillAsync(Process process)
        {
            await Program.KillAsync(process);
            Between += FlowWatch.IsBetweenStages(output) ? 1 : 0;
            if (ElsaFile.ReadCopy(output, copy) is { } elsa)
            {
                Assert.That(elsa.Integrity, Is.EqualTo("ok"));
            }
        }
    }
}
