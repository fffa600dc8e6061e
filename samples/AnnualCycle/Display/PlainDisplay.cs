namespace AnnualCycle.Display;

/// <summary>One line a step, for logs and pipes.</summary>
public sealed class PlainDisplay(TextWriter output) : IDisplay
{
    public async Task<T> StepAsync<T>(string title, Func<Action<int>, Task<T>> step)
    {
        var count = 0;
        var result = await step(done => count = done);
        Say(count > 0 ? FormattableString.Invariant($"{title}: {count}") : title);
        return result;
    }

    public void Say(string text) => output.WriteLine(text);
}
