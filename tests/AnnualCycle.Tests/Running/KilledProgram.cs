using System.Diagnostics;
using System.Text;

namespace AnnualCycle.Tests.Running;

/// <summary>A program that is started on one output folder and killed, again and again. After each kill all that it had acknowledged must be there.</summary>
internal sealed class KilledProgram(Func<Process> start, string output, string copy)
{
    private const int Killed = 128 + 9;

    private readonly StringBuilder _errors = new();
    private YearStore _last = YearStore.Empty;

    /// <summary>How often a living process was hit.</summary>
    public int Hits { get; private set; }

    /// <summary>How far the year was at each kill.</summary>
    public List<long> At { get; } = [];

    /// <summary>How far it was at the last one.</summary>
    public long Progress => _last.Progress;

    public Process Start()
    {
        var process = start();
        _errors.Clear();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
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
