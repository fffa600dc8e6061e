namespace DanVan.Workflows.Definitions;

/// <summary>Names of what ids stand for, quoted; an id that stands for nothing is quoted itself.</summary>
internal static class DiffNames
{
    public static Both Role(CycleDefinition definition, string id) => Of(definition.Roles.FirstOrDefault(r => r.Id == id)?.Name, id);

    public static Both Kind(CycleDefinition definition, string id) => Of(Find(definition.Kinds, id), id);

    public static Both Field(CycleDefinition definition, string id) => Of(Find(definition.Fields, id), id);

    public static Both Area(CycleDefinition definition, string id) => Of(Find(definition.Areas, id), id);

    public static Both Stage(CycleDefinition definition, string id) => Of(definition.Stages.FirstOrDefault(s => s.Id == id)?.Name, id);

    public static Both Deadline(CycleDefinition definition, string id) => Of(definition.Deadlines.FirstOrDefault(d => d.Id == id)?.Name, id);

    public static Both Document(CycleDefinition definition, string id) => Of(definition.Documents.FirstOrDefault(d => d.Id == id)?.Name, id);

    public static Both Group(CycleDefinition definition, string id) => Of(definition.Participants.FirstOrDefault(p => p.Id == id)?.Name, id);

    private static Both Of(string? name, string id) => Both.Quoted(name ?? id);

    private static string? Find(IReadOnlyList<NamedItem> items, string id) => items.FirstOrDefault(i => i.Id == id)?.Name;
}
