namespace DanVan.Workflows.Templates;

/// <summary>What a loop runs over, and what list functions take.</summary>
internal static class Elements
{
    /// <summary>The list itself, the characters of a string, the members of an object; null for what has no elements.</summary>
    internal static TemplateList? Of(Rendering rendering, int offset, object? value)
    {
        switch (TemplateValue.Plain(value))
        {
            case TemplateList list:
                return list;
            case string text:
                rendering.Rounds(offset, text.Length);
                return TemplateList.Iterator([.. text.Select(c => c.ToString())]);
            case LoopState:
                return null;
            case TemplateObject members:
                rendering.Rounds(offset, members.Count);
                return TemplateList.Iterator([.. members.Names.Select(name => new ObjectEntry(name, members.Get(name)))]);
            default:
                return null;
        }
    }
}
