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
            .Select(expression => (expression.Offset, Error: ErrorOf(expression, own)))
            .Where(found => found.Error is not null)
            .OrderBy(found => found.Offset)
            .Select(found => found.Error!.FindingAt(lines, found.Offset));
    }

    private static TemplateError? ErrorOf(Expression expression, HashSet<string> own)
    {
        if (expression is MemberExpression { Target: NameExpression { IsLocal: false } group } member
            && !own.Contains(group.Name)
            && TemplateFunctions.All.TryGetValue(group.Name, out var functions))
        {
            functions.Find(member.Member, out var error);
            return error;
        }

        return expression is NameExpression name && NeverRendered.Contains(name.Name) && !own.Contains(name.Name) ? TemplateError.Unsupported(name.Name) : null;
    }
}
