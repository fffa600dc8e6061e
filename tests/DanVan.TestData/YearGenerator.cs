using DanVan.TestData.Generation;

namespace DanVan.TestData;

/// <summary>
/// Writes a whole invented year in the format of the main job. It keeps to what the format leaves no doubt about, so that whoever reads the
/// format with care must come to the same results.
/// </summary>
public static class YearGenerator
{
    /// <summary>Writes the seven files of the input; equal options give equal bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 2020 to 2040, or the reserve not one of 0 to 20.</exception>
    /// <exception cref="PlatformNotSupportedException">The process runs in invariant-globalization mode.</exception>
    public static void Write(string folder, YearOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Year, 2020);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Year, 2040);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Reserve);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Reserve, 20);

        Directory.CreateDirectory(folder);
        var draft = new YearDraft(folder, options);
        CycleWriter.Write(draft);
        UnitsWriter.Write(draft);
        new RegistrationsWriter(draft).Write();
        new ReportsWriter(draft).Write();
        new ScoresWriter(draft).Write();
        DisqualificationsWriter.Write(draft);
        new BallotsWriter(draft).Write();
    }
}
