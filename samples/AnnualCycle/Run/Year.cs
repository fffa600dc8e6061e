using AnnualCycle.Display;
using AnnualCycle.Input;
using AnnualCycle.Office;
using AnnualCycle.Output;
using DanVan.Workflows;
using DanVan.Workflows.Definitions;
using NodaTime;

namespace AnnualCycle.Run;

/// <summary>A year that is about to be run: its papers, the clock it runs by, and where its results go.</summary>
public sealed record Year(YearFolder Folder, CycleFile File, CycleDefinition Definition, MovingClock Clock, string Output)
{
    private const string Database = "cycle.db";

    /// <summary>The cycle's id.</summary>
    public CycleId Cycle { get; } = new(FormattableString.Invariant($"dvk-{File.Settings.Year}"));

    /// <summary>The zone the year's days and hours are told in.</summary>
    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[Definition.TimeZone];

    /// <summary>The SQLite file in which the cycle is kept.</summary>
    public string DatabasePath => Path.Combine(Output, Database);

    /// <summary>Looks at everything that can be looked at before anything is entered, and makes the output folder.</summary>
    /// <exception cref="InputException">The input cannot be used, or the output folder holds a year of other input.</exception>
    public static async Task<Year> PrepareAsync(string input, string output, IDisplay display)
    {
        var folder = new YearFolder(input);
        var file = folder.Cycle();
        var definition = DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition;
        if (file.Settings.Year is < 2000 or > 2199)
        {
            throw new InputException($"cycle.json: the year {file.Settings.Year} is not one from 2000 to 2199.");
        }

        // All files are read once before anything is entered, so a broken one stops the year before it begins.
        folder.Check();
        if (System.IO.File.Exists(output))
        {
            throw new InputException($"{output} is a file. The results need a folder of their own.");
        }

        Directory.CreateDirectory(output);
        await InputRecord.CheckAsync(folder, output);
        var start = YearClock.FirstMorning(file.Settings, DateTimeZoneProviders.Tzdb[definition.TimeZone]);
        var year = new Year(folder, file, definition, new MovingClock(start), output);
        var isResumed = System.IO.File.Exists(year.DatabasePath);
        display.Say($"Chu kỳ {file.Settings.Year}, {file.Settings.Owner.Name}, từ {input}{(isResumed ? " (tiếp tục lần chạy trước)" : "")}");
        return year;
    }
}
