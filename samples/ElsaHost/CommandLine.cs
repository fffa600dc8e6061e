using System.CommandLine;
using AnnualCycle.Input;
using AnnualCycle.Display;
using AnnualCycle.Run;
using DanVan.Workflows;
using ElsaHost.Run;
using ElsaHost.Web;
using Microsoft.Extensions.Options;

namespace ElsaHost;

/// <summary>What a person types, and how what went wrong is said to them.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="display">Shows how far it has got.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where errors go.</param>
    /// <returns>0: done, and the audit verified. 1: not; <paramref name="error"/> says why. 2: the arguments make no sense.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, IDisplay display, TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("folder") { Description = "Folder with the papers of the year" };
        var results = Folder("--out", "Folder for the results and both databases; a year that was interrupted goes on there", Path.Combine("out", "elsa-host"));
        var run = new System.CommandLine.Command("run", "Runs the whole year and ends.") { folder, results };
        run.SetAction(parsed => SayingWhyAsync(error, () => RunCommand.RunAsync(Full(parsed.GetRequiredValue(folder)), Full(parsed.GetRequiredValue(results)), display)));

        var data = Folder("--data", "Folder with the papers of the year", Path.Combine(AppContext.BaseDirectory, "data", "binh-thuan-2023"));
        var store = Folder("--out", "Folder for documents and both databases", Path.Combine("out", "elsa-host-web"));
        var url = new Option<string>("--url")
        {
            Description = "Where to listen. The sample has no sign-in: only on the machine itself",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        url.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var address) || !address.IsLoopback)
            {
                result.AddError("--url must be an address of this machine alone, such as http://127.0.0.1:5080.");
            }
        });
        var root = new RootCommand("Runs the cycle \"Dân vận khéo\" as Elsa workflows: stays up as a web host, or runs a whole year with the command run.") { data, store, url, run };
        root.SetAction((parsed, stop) => SayingWhyAsync(
            error, () => WebCommand.RunAsync(Full(parsed.GetRequiredValue(data)), Full(parsed.GetRequiredValue(store)), parsed.GetRequiredValue(url), display, stop)));

        var parsing = root.Parse(args);

        // A year that is killed loses nothing, so Ctrl+C need not wait for it; the web host ends by itself.
        var exitCode = await parsing.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
        return parsing.Errors.Count > 0 ? 2 : exitCode;
    }

    private static string Full(string path) => Path.GetFullPath(path);

    private static Option<string> Folder(string name, string description, string usual)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "folder", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{name} needs the name of a folder.");
            }
        });
        return option;
    }

    private static async Task<int> SayingWhyAsync(TextWriter error, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is InputException or StoppedException or WorkflowException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e is WorkflowException { Code: var code } ? $"{code}: {e.Message}" : e.Message);
            return 1;
        }
    }
}
