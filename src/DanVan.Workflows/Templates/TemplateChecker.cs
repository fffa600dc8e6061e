namespace DanVan.Workflows.Templates;

/// <summary>What can be known about a template without a model.</summary>
internal static class TemplateChecker
{
    private static readonly HashSet<string> NeverRendered = new(["include", "include_join"], StringComparer.Ordinal);

    internal static IEnumerable<TemplateFinding> Check(TemplateSource source, ParsedTemplate template)
    {
        var lines = new TemplateLines(source.Text);
        var statements = TemplateTree.Statements(template.Body).ToList();
        var own = statements.Select(statement => statement.Sets?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return TemplateTree.Expressions(statements.SelectMany(statement => statement.Expressions))
            .Select(expression => ErrorOf(expression, own))
            .OfType<(int Offset, TemplateError Error)>()
            .OrderBy(found => found.Offset)
            .Select(found => found.Error.FindingAt(lines, found.Offset));
    }

    private static (int Offset, TemplateError Error)? ErrorOf(Expression expression, HashSet<string> own) => expression switch
    {
        MemberExpression { Target: NameExpression { IsLocal: false } group } member when !own.Contains(group.Name) => ErrorOf(member, group),
        NameExpression name when NeverRendered.Contains(name.Name) && !own.Contains(name.Name) => (name.Offset, TemplateError.Withheld(name.Name)),
        _ => null,
    };

    // A model may well have an object called "date"; one with a member called "add_days" it will not have.
    private static (int Offset, TemplateError Error)? ErrorOf(MemberExpression member, NameExpression group)
    {
        if (TemplateFunctions.IsInWithheldGroup(group.Name, member.Member))
            return (group.Offset, TemplateError.Withheld(group.Name));

        if (!TemplateFunctions.All.TryGetValue(group.Name, out var functions))
            return null;

        functions.Find(member.Member, out var error);
        return error is null ? null : (member.Offset, error);
    }
}
