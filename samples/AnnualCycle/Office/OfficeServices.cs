using AnnualCycle.Display;
using AnnualCycle.Run;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AnnualCycle.Office;

/// <summary>The office as services: what it brings along, around the library.</summary>
public static class OfficeServices
{
    /// <summary>Adds the office and what runs its year.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="year">The year that is run.</param>
    /// <param name="documents">The file format of its documents.</param>
    /// <param name="display">Shows how far it has got.</param>
    /// <param name="configure">What else the library uses.</param>
    public static IServiceCollection AddOffice(
        this IServiceCollection services, Year year, DocumentFileFormat documents, IDisplay display, Action<DanVanWorkflowsBuilder>? configure = null) => services
        .AddSingleton(year)
        .AddSingleton(display)
        .AddSingleton<OfficeDirectory>()
        .AddSingleton(new OutgoingRegister { Folder = Path.Combine(year.Output, "documents") })
        .AddSingleton(provider => new PreviewFolder(provider.GetRequiredService<IDocumentPreviews>(), Path.Combine(year.Output, "previews")))
        .AddSingleton<YearRun>()
        .AddDanVanWorkflows(library =>
        {
            library
                .UseSqlite(year.DatabasePath)
                .UseDocuments(options => options.IssueAs = documents)

                // The clock of this office stands still and jumps, so waiting means nothing: what fails is shown at once, and what a killed
                // process had begun is open to the next one, which comes back to the same instant.
                .Configure(options => (options.MaxAttempts, options.Lease, options.RunWorkers) = (1, Duration.Zero, false))
                .UseClock(year.Clock)
                .UseUnitDirectory<OfficeDirectory>()
                .UseAuthorization<OfficeRoles>()
                .UseNotifier<NoticeBoard>()
                .UseDocumentRegister<OutgoingRegister>();
            configure?.Invoke(library);
        });
}
