namespace DanVan.Benchmarks;

/// <summary>One mode of this program. A further mode is a further implementation, listed in Program.cs.</summary>
internal interface IBenchmark
{
    /// <summary>The word that chooses it on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, and its arguments, in one line.</summary>
    string Description { get; }

    /// <summary>Measures and prints.</summary>
    Task RunAsync(string folder, IReadOnlyList<string> arguments);
}
