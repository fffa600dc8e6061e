using System.Diagnostics;
using System.Text;
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

        TestContext.Out.WriteLine($"{kills.Hits} kills at {string.Join(' ', kills.At)} of {total}");
        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(kills.Hits, Is.GreaterThanOrEqualTo(50), "kills that hit a living process");
        Assert.That(kills.At.Distinct().Count(), Is.GreaterThanOrEqualTo(20), "moments of the year at which a kill fell");
        Assert.That(new YearOutput(folder["killed"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
    }

    /// <summary>Starts the program on one output folder again and again, kills it, and looks at what it left.</summary>
    private sealed class KillSeries(string data, string output, string copy, Random random)
    {
        private readonly StringBuilder _errors = new();
        private YearStore _last = YearStore.Empty;

        /// <summary>How often a living process was hit.</summary>
        public int Hits { get; private set; }

        /// <summary>How far the year was at each kill.</summary>
        public List<long> At { get; } = [];

        /// <summary>
        /// Kills at moments spread over the year's whole work, the writing of the results included, and after each of them once more at any moment
        /// of the next start: while the runtime starts, the store opens, known commands are sent again.
        /// </summary>
        public async Task RunAsync(int pairs, long total)
        {
            foreach (var target in Enumerable.Range(0, pairs).Select(_ => random.NextInt64(0, total + total / 10)).Order().ToList())
            {
                await KillWhileWorkingAsync(target, total);
                using var process = Start();
                await Task.Delay(random.Next(0, 700));
                await KillAsync(process);
            }
        }

        private async Task KillWhileWorkingAsync(long target, long total)
        {
            using var process = Start();
            var goal = Math.Min(Math.Max(target, _last.Progress + 1), total);
            using (var watch = new YearWatch(output))
            {
                while (!process.HasExited && watch.Progress() < goal)
                {
                    await Task.Delay(1);
                }
            }

            // Past the goal the process is somewhere within a commit, a document or a file.
            await Task.Delay(random.Next(0, target >= total ? 150 : 15));
            await KillAsync(process);
        }

        private Process Start()
        {
            var process = Sample.Start(["--data", data, "--out", output]);
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
