using AnnualCycle.Display;
using AnnualCycle.Office;
using AnnualCycle.Output;
using DanVan.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualCycle.Run;

/// <summary>Puts the office together around the library and runs its year.</summary>
internal static class YearProgram
{
    /// <returns>0 when the audit verified, 1 when it did not.</returns>
    public static async Task<int> RunAsync(string input, string output, DocumentFileFormat documents, IDisplay display)
    {
        var year = await Year.PrepareAsync(input, output, display);
        await using var services = new ServiceCollection().AddOffice(year, documents, display).BuildServiceProvider();
        var summary = await services.GetRequiredService<YearRun>().RunAsync();
        summary.Report(output, display);
        return summary.Audit.Verified ? 0 : 1;
    }
}
