namespace DanVan.Workflows.Definitions.Migration;

/// <summary>A version in which every stage takes everything: what is replayed was taken by the stage of its time, and only the rules themselves are asked.</summary>
internal static class PermissiveDefinition
{
    public static CompiledDefinition Of(CompiledDefinition definition) => new(definition.Loaded with
    {
        Definition = definition.Definition with
        {
            Stages = [.. definition.Definition.Stages.Select(s => s with { Accepts = StageActions.OfStages })],
        },
    });
}
