using AnnualCycle.Display;
using AnnualCycle.Run;

Console.OutputEncoding = System.Text.Encoding.UTF8;
// The spinner hides the cursor; whoever stops the year gets it back.
if (!Console.IsOutputRedirected)
{
    Console.CancelKeyPress += (_, _) => Console.CursorVisible = true;
}

IDisplay display = Console.IsOutputRedirected ? new PlainDisplay(Console.Out) : new TerminalDisplay();
return await CommandLine.RunAsync(args, display, Console.Out, Console.Error);
