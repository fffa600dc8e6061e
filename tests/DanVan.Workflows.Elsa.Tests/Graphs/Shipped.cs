using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Elsa.Tests.Graphs;

/// <summary>The definitions that come with the package.</summary>
internal static class Shipped
{
    public static IReadOnlyList<string> Ids => BuiltInDefinitions.Ids;

    public static LoadedDefinition Load(string id) => DefinitionLoader.Load(BuiltInDefinitions.Json(id), id);

    /// <summary>The annual cycle with other stages and transitions; the last stage is the final one. Only its shape is meant, not that a year could run on it.</summary>
    public static LoadedDefinition Shape(int stages, IEnumerable<(int From, string Trigger, int To)> ways, string hash)
    {
        var annual = Load("annual-cycle");
        var definition = annual.Definition with
        {
            Id = "shape",
            Stages = [.. Enumerable.Range(0, stages).Select(i => new StageDefinition { Id = $"s{i}", Name = $"Giai đoạn {i}", Final = i == stages - 1 })],
            Transitions = [.. ways.Select(w => new TransitionDefinition { From = $"s{w.From}", Trigger = w.Trigger, To = $"s{w.To}", Name = w.Trigger, Roles = [] })],
        };
        return new LoadedDefinition(definition, annual.Json, $"sha256:{hash.PadLeft(64, '0')}");
    }
}
