using System.CommandLine;
using AnnualCycle.Display;
using AnnualCycle.Input;
using DanVan.Workflows;
using DanVan.Workflows.Documents;
using Microsoft.Extensions.Options;

namespace AnnualCycle.Run;

/// <summary>What a person types, and how what went wrong is said to them.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="display">Shows how far the year has got.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where errors go.</param>
    /// <returns>0: the year is done and its audit verified. 1: it is not; <paramref name="error"/> says why. 2: the arguments make no sense.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, IDisplay display, TextWriter output, TextWriter error)
    {
        var dataOption = new Option<string>("--data")
        {
            Description = "Folder with the papers of the year",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "data", "binh-thuan-2023"),
        };
        var outOption = new Option<string>("--out")
        {
            Description = "Folder for the results and the database; a run that was interrupted goes on there",
            DefaultValueFactory = _ => Path.Combine("out", "binh-thuan-2023"),
        };
        var documentsOption = new Option<string>("--documents")
        {
            Description = "File format of the documents; beside each DOCX file lies its preview in HTML",
            HelpName = "docx|html",
            DefaultValueFactory = _ => "docx",
        };
        documentsOption.AcceptOnlyFromAmong("docx", "html");
        foreach (var option in new[] { dataOption, outOption })
        {
            option.HelpName = "folder";
            option.Validators.Add(result =>
            {
                if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                {
                    result.AddError($"{option.Name} needs the name of a folder.");
                }
            });
        }

        var root = new RootCommand("Runs a whole year of \"Dân vận khéo\" on SQLite, as a host application would.") { dataOption, outOption, documentsOption };
        root.SetAction(async parsed =>
        {
            try
            {
                return await YearProgram.RunAsync(
                    Path.GetFullPath(parsed.GetRequiredValue(dataOption)),
                    Path.GetFullPath(parsed.GetRequiredValue(outOption)),
                    parsed.GetRequiredValue(documentsOption) == "html" ? DocumentFileFormat.Html : DocumentFileFormat.Docx,
                    display);
            }
            catch (Exception e) when (e is InputException or StoppedException or WorkflowException or OptionsValidationException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(e is WorkflowException { Code: var code } ? $"{code}: {e.Message}" : e.Message);
                return 1;
            }
        });
        var parsing = root.Parse(args);

        // Whatever kills this program loses nothing, so Ctrl+C need not wait for anything.
        var exitCode = await parsing.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
        return parsing.Errors.Count > 0 ? 2 : exitCode;
    }
}
