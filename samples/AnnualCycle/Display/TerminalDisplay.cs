using Spectre.Console;

namespace AnnualCycle.Display;

/// <summary>A spinner with a count, for a person at a terminal.</summary>
public sealed class TerminalDisplay : IDisplay
{
    public async Task<T> StepAsync<T>(string title, Func<Action<int>, Task<T>> step)
    {
        var count = 0;
        var result = await AnsiConsole.Status()
            .Spinner(Spinner.Known.Dots)
            .StartAsync(Markup.Escape(title), context => step(done =>
            {
                count = done;
                context.Status($"{Markup.Escape(title)} [grey]{done}[/]");
            }));
        AnsiConsole.MarkupLine(count > 0 ? $"[green]✓[/] {Markup.Escape(title)} [grey]({count})[/]" : $"[green]✓[/] {Markup.Escape(title)}");
        return result;
    }

    public void Say(string text) => AnsiConsole.WriteLine(text);
}
