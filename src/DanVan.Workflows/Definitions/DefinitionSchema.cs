namespace DanVan.Workflows.Definitions;

/// <summary>The JSON Schema of a definition, for editors that complete and check while one types. Thread-safe.</summary>
public static class DefinitionSchema
{
    /// <summary>
    /// The schema (JSON Schema draft 2020-12), the same text as <c>schemas/definition.schema.json</c> in the package. What it calls invalid the loader finds too;
    /// what needs the whole definition, such as a stage that cannot be reached, only the loader finds.
    /// </summary>
    public static string Json { get; } = EmbeddedText.Read("DanVan.Workflows.Definitions.definition.schema.json");
}
