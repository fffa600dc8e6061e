using AnnualCycle.Display;
using ElsaHost;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, new PlainDisplay(Console.Out), Console.Out, Console.Error);
