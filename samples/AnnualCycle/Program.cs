using System.CommandLine;
using AnnualCycle.Display;
using AnnualCycle.Input;
using AnnualCycle.Run;
using DanVan.Workflows;

var data = new Option<DirectoryInfo>("--data")
{
    Description = "Folder with the papers of the year",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "data", "binh-thuan-2023")),
};
var output = new Option<DirectoryInfo>("--out")
{
    Description = "Folder for the results and the database; a run that was interrupted goes on there",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("out", "binh-thuan-2023")),
};
var root = new RootCommand("Runs a whole year of \"Dân vận khéo\" on SQLite, as a host application would.") { data, output };
root.SetAction(async parsed =>
{
    IDisplay display = Console.IsOutputRedirected ? new PlainDisplay() : new TerminalDisplay();
    try
    {
        return await YearProgram.RunAsync(parsed.GetRequiredValue(data).FullName, parsed.GetRequiredValue(output).FullName, display);
    }
    catch (Exception e) when (e is InputException or WorkflowException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(e is WorkflowException { Code: var code } ? $"{code}: {e.Message}" : e.Message);
        return 1;
    }
});
Console.OutputEncoding = System.Text.Encoding.UTF8;
var result = root.Parse(args);
var exitCode = await result.InvokeAsync();
return result.Errors.Count > 0 ? 2 : exitCode;
