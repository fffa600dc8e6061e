using System.Diagnostics;
using System.Text;
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

        TestContext.Out.WriteLine($"{kills.Hits} kills at {string.Join(' ', kills.At)} of {total}; {kills.Between} of them between two stages");
        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(kills.Hits, Is.GreaterThanOrEqualTo(Kills), "kills that hit a living process");
        Assert.That(kills.At.Distinct().Count(), Is.GreaterThanOrEqualTo(10), "moments of the year at which a kill fell");
        Assert.That(new YearOutput(folder["killed"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
        ExpectedResultsTests.MustHaveEnded(folder["killed"], folder["copy"]);
    }

    /// <summary>Starts the program on one output folder again and again, kills it, and looks at what it left.</summary>
    private sealed class KillSeries(string data, string output, string copy, Random random, long total)
    {
        private readonly StringBuilder _errors = new();
        private YearStore _last = YearStore.Empty;

        /// <summary>How often a living process was hit.</summary>
        public int Hits { get; private set; }

        /// <summary>How many kills left the cycle between two stages.</summary>
        public int Between { get; private set; }

        /// <summary>How far the year was at each kill.</summary>
        public List<long> At { get; } = [];

        /// <summary>
        /// Kills at moments spread over the year's whole work, and on the way there just after each stage was left, while Elsa takes the cycle on; and every third
        /// time at any moment of a start: while tables are made, the flow is imported, Elsa loads its definitions, what was left between two stages is made good.
        /// </summary>
        public async Task RunAsync()
        {
            var goals = new Queue<long>(Enumerable.Range(0, 2 * Kills / 3).Select(_ => random.NextInt64(1, total)).Order());
            for (var start = 0; start < MaxStarts && Hits < Kills; start++)
            {
                if (start % 3 == 2)
                {
                    await KillAtAsync(_ => true, 3_000);
                    continue;
                }

                while (goals.TryPeek(out var passed) && passed <= _last.Progress)
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
            using var process = Start();
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

        private Process Start()
        {
            var process = ElsaSample.Start("run", data, "--out", output);
            _errors.Clear();
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }

        private async Task KillAsync(Process process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            const int Killed = 128 + 9;
            Assert.That(process.ExitCode, Is.AnyOf(0, Killed), () => $"{At.Count} kills, then: {_errors}");
            Hits += process.ExitCode == Killed ? 1 : 0;
            Between += FlowWatch.IsBetweenStages(output) ? 1 : 0;

            if (ElsaFile.ReadCopy(output, copy) is { } elsa)
            {
                Assert.That(elsa.Integrity, Is.EqualTo("ok"));
            }

            if (YearStore.ReadCopy(output, copy) is { } now)
            {
                At.Add(now.Progress);
                Assert.That(now.Integrity, Is.EqualTo("ok"));
                Assert.That(_last.Commands.Where(c => now.Commands.GetValueOrDefault(c.Key) != c.Value), Is.Empty, "commands that were acknowledged are there, with their outcome");
                Assert.That(_last.Events.Except(now.Events), Is.Empty, "events that were written are there");
                Assert.That(_last.Documents.Except(now.Documents), Is.Empty, "documents that were issued are there");
                Assert.That(now.Gaps, Is.Empty, "every series has each number from 1 on, once");
                _last = now;
            }
            else
            {
                Assert.That(_last, Is.SameAs(YearStore.Empty), "the store is gone");
            }
        }
    }
}
