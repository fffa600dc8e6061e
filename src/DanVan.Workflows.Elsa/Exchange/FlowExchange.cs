using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Graphs;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Mappers;
using Elsa.Workflows.Management.Models;
using Medallion.Threading;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Exchange;

/// <inheritdoc cref="IFlowExchange"/>
internal sealed class FlowExchange(FlowDefinitions definitions, FlowRuleBook book, IDistributedLockProvider locks, IServiceScopeFactory scopes) : IFlowExchange
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async ValueTask<FlowFile?> ExportAsync(string definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (await definitions.FindAsync(definition, cancellationToken) is not { } loaded)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var name = string.Create(CultureInfo.InvariantCulture, $"{GraphNames.DefinitionId(new DefinitionId(loaded.Definition.Id))}-v{loaded.Definition.Version}.json");
        return new FlowFile(name, await ExportAsync(loaded, scope.ServiceProvider, cancellationToken));
    }

    public async Task<IReadOnlyList<FlowFinding>> CheckAsync(string json, string? definition = null, CancellationToken cancellationToken = default) =>
        (await ReadAsync(json, definition, cancellationToken)).Findings;

    public async Task<FlowImport> ImportAsync(string json, bool publish, string? definition = null, CancellationToken cancellationToken = default)
    {
        var (draft, loaded, findings) = await ReadAsync(json, definition, cancellationToken);
        if (loaded is null || !FlowCheck.IsGood(findings))
        {
            return new FlowImport(findings, null);
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (Deserialize(FlowWriter.Write(draft, loaded), services, out var model) is { } refused)
        {
            return new FlowImport([.. findings, refused], null);
        }

        // Elsa takes the newest version, adds one and saves: two imports at once would make two of one number.
        await using var held = await locks.AcquireLockAsync($"danvan-flow:{model!.DefinitionId}", Patience, cancellationToken);
        var stored = await services.GetRequiredService<IWorkflowDefinitionImporter>().ImportAsync(new SaveWorkflowDefinitionRequest { Model = model, Publish = publish }, cancellationToken);
        if (!stored.Succeeded)
        {
            return new FlowImport([.. findings, .. stored.ValidationErrors.Select(e => Refused(e.ActivityId ?? "$", e.Message))], null);
        }

        var version = stored.WorkflowDefinition;
        return new FlowImport(findings, new FlowVersion(version.DefinitionId, version.Id, version.Version, version.IsPublished));
    }

    /// <summary>The generated graph of a definition, as a workflow definition of its own.</summary>
    internal static async Task<ReadOnlyMemory<byte>> ExportAsync(LoadedDefinition loaded, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var mapper = services.GetRequiredService<WorkflowDefinitionMapper>();
        var graph = mapper.Map(CycleGraph.Build(loaded, EditedFlowNames.DefinitionId(loaded), isPublished: false));
        var file = await services.GetRequiredService<IWorkflowDefinitionExporter>().ExportDefinitionAsync(mapper.MapToWorkflowDefinition(graph), cancellationToken);
        var model = JsonNode.Parse(file.Data)!.AsObject();

        // The ids are those of the generated version, which Studio would overwrite; Elsa gives each version that is stored its own.
        foreach (var name in new[] { "id", "tenantId", "createdAt", "isLatest", "isPublished" })
        {
            model.Remove(name);
        }

        // A file is there to be changed; only what Elsa keeps for us must not be.
        model["isReadonly"] = false;
        model["customProperties"] = FlowWriter.Properties(loaded);
        return JsonSerializer.SerializeToUtf8Bytes(model, Readable);
    }

    private async Task<(FlowDraft Draft, LoadedDefinition? Loaded, IReadOnlyList<FlowFinding> Findings)> ReadAsync(string json, string? definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(json);
        var draft = FlowDraftReader.Read(json, book.Rules);
        if (draft.Plan is not { } plan)
        {
            return (draft, null, draft.Findings);
        }

        // What the flow says of itself only chooses which of our definitions it is held against.
        if ((definition ?? plan.Hash ?? plan.DefinitionId) is { } wanted)
        {
            var loaded = await definitions.FindAsync(wanted, cancellationToken)
                ?? (definition is null && plan.DefinitionId is { } id ? await definitions.FindAsync(id, cancellationToken) : null);
            if (loaded is not null)
            {
                return (draft, loaded, FlowCheck.Of(draft, loaded, book.Rules));
            }
        }

        var missing = FlowFindingCatalogue.Of(FlowFindingCodes.DefinitionMissing, "$.customProperties", definition ?? plan.DefinitionId ?? plan.Hash ?? "");
        return (draft, null, [.. draft.Findings, missing]);
    }

    // The text holds nothing but what was looked at; what Elsa makes of a value of the wrong kind is for whoever edits the flow to read.
    private static FlowFinding? Deserialize(string json, IServiceProvider services, out WorkflowDefinitionModel? model)
    {
        try
        {
            model = services.GetRequiredService<IActivitySerializer>().Deserialize<WorkflowDefinitionModel>(json);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            model = null;
            return Refused("$", e.Message);
        }
    }

    private static FlowFinding Refused(string place, string message) => FlowFindingCatalogue.Of(FlowFindingCodes.Refused, place, message);
}
