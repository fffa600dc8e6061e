namespace DanVan.TestData;

/// <summary>Folders in the format of the main job that travel with this library, with their expected results.</summary>
public static class SampleFolders
{
    /// <summary>A year of 30 rows with its expected <c>results.csv</c>, <c>refusals.csv</c> and <c>funnel.json</c>.</summary>
    public static string Small => Path.Combine(AppContext.BaseDirectory, "Data", "small");
}
