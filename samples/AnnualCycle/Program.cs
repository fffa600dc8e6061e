using AnnualCycle.Display;
using AnnualCycle.Run;

Console.OutputEncoding = System.Text.Encoding.UTF8;
IDisplay display = Console.IsOutputRedirected ? new PlainDisplay(Console.Out) : new TerminalDisplay();
return await CommandLine.RunAsync(args, display, Console.Out, Console.Error);
