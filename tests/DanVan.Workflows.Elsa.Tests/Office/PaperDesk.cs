using System.Collections.Concurrent;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>Cycles of which nothing is known but their stays: for what a graph does, whatever the engine would say.</summary>
internal sealed class PaperDesk : IStageDesk
{
    private readonly ConcurrentDictionary<string, List<StageVisit>> _stays = new();

    public static void Use(DanVanWorkflowsBuilder library) => library.Services.AddSingleton<IStageDesk, PaperDesk>();

    public void Begin(string cycle) => _stays[cycle] = [new StageVisit("", Instant.MinValue, null)];

    public void Leave(string cycle, string trigger) => _stays[cycle][^1] = _stays[cycle][^1] with { Left = Instant.MinValue, Trigger = trigger };

    public ValueTask EnterAsync(CycleId cycle, string stage, int visit, CancellationToken cancellationToken)
    {
        var stays = _stays[cycle.Value];
        Assert.That(visit, Is.EqualTo(stays.Count + 1), "no stay is left out and none comes twice");
        stays.Add(new StageVisit(stage, Instant.MinValue, null));
        return default;
    }

    public ValueTask<StageVisit> StayAsync(CycleId cycle, int visit, CancellationToken cancellationToken) => new(_stays[cycle.Value][visit - 1]);
}
