namespace DanVan.Workflows.Templates;

/// <summary>What a loop runs over, and what list functions take.</summary>
internal static class Elements
{
    /// <summary>
    /// The list itself, the members of an object; null for what has no elements. To Scriban a string is a list of characters, which are no strings: that we
    /// refuse rather than half imitate. What a loop over an object gives has two members, but is no object to it.
    /// </summary>
    internal static TemplateList? Of(Rendering rendering, int offset, object? value)
    {
        switch (TemplateValue.Plain(value))
        {
            case TemplateList list:
                return list;
            case LoopState or ObjectEntry:
                return null;
            case TemplateObject members:
                rendering.Rounds(offset, members.Count);
                return TemplateList.Iterator([.. members.Names.Select(name => new ObjectEntry(name, members.Get(name)))]);
            default:
                return null;
        }
    }
}
