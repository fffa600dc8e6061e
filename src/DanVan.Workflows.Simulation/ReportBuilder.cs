using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Simulation.Office;
using DanVan.Workflows.Simulation.Reporting;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Simulation;

/// <summary>Reads from the store what a year came to.</summary>
internal static class ReportBuilder
{
    public static async Task<SimulationReport> BuildAsync(SimulatedYear year, IServiceProvider services, NoticeCount notices, CancellationToken cancellationToken)
    {
        var scene = year.Scene;
        var definition = scene.Definition;
        var audit = await services.GetRequiredService<IWorkflowAudit>().VerifyAsync(scene.Cycle, cancellationToken);
        var cycle = await scene.Queries.CycleAsync(scene.Cycle, cancellationToken);
        var funnel = new FunnelCount(definition, cycle);
        await foreach (var registration in scene.Queries.RegistrationsAsync(scene.Cycle, cancellationToken))
        {
            funnel.Add(registration);
        }

        var names = definition.Documents.ToDictionary(d => d.Id, d => d.Name);
        var documents = new List<SimulatedDocument>();
        await foreach (var document in scene.Queries.DocumentsAsync(scene.Cycle, cancellationToken))
        {
            documents.Add(new SimulatedDocument(document.Kind, names[document.Kind], document.Number, document.Date, document.FileName, document.Sha256));
        }

        var timeline = new TimelineReader(definition, scene.Zone, scene.Office.People);
        await foreach (var stored in services.GetRequiredService<IWorkflowStore>().ReadEventsAsync(scene.Cycle, cancellationToken))
        {
            timeline.Add(stored);
        }

        return new SimulationReport
        {
            Cycle = scene.Cycle,
            Definition = definition.Id,
            DefinitionName = definition.Name,
            Year = scene.Request.Year,
            Seed = scene.Request.Seed,
            Stage = cycle?.Stage ?? "",
            IsFinished = year.IsFinished && year.Obstacles.Count == 0,
            Obstacles = year.Obstacles,
            Timeline = timeline.Entries(),
            Documents = documents,
            Funnel = funnel.Steps(),
            Load = [.. year.Load],
            Refusals = year.Refusals,
            Notifications = notices.ByTopic(),
            Commands = year.Commands,
            Events = audit.Events,
            AuditRoot = audit.Root,
            IsVerified = audit.IsVerified,
            Units = scene.Office.Units,
            People = scene.Office.People,
            Inputs = year.Inputs,
        };
    }
}
