using DanVan.Workflows.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>Reads templates, in three sieves: the core's reading, which knows the place of every slip and is bounded; Scriban's own; and what of it may be rendered.</summary>
internal static class TemplateReader
{
    private const int MostDigits = 1_000;

    internal static ReadTemplate Read(TemplateSource source)
    {
        // What the core calls a slip is one to Scriban too. What only lies outside the core's part of the language is for Scriban to read.
        var slips = new TemplateRenderer().Check(source).Where(finding => finding.Code is not (TemplateErrorCodes.Unsupported or TemplateErrorCodes.UnknownMember)).ToList();
        if (slips.Count > 0)
            return Wrong(source, slips);

        var lines = new TemplateLines(source.Text);
        if (FirstWrongToken(source.Text) is { } wrong)
            return Wrong(source, [lines.Finding(wrong.Refusal, wrong.Offset)]);

        var parsed = Template.Parse(source.Text);
        return parsed.HasErrors
            ? Wrong(source, [.. parsed.Messages.Where(message => message.Type == ParserMessageType.Error).Take(1).Select(message => lines.Finding(NotATemplate(message.Message), message.Span.Start.Offset))])
            : LookThrough(source, lines, parsed.Page!);
    }

    // A lexer's error takes a hundred times the memory of the sign it is about, and a number of a million digits takes minutes.
    private static (TemplateRefusal Refusal, int Offset)? FirstWrongToken(string text)
    {
        var lexer = new Lexer(text);
        foreach (var token in lexer)
        {
            if (lexer.HasErrors)
            {
                var error = lexer.Errors.First();
                return (NotATemplate(error.Message), error.Span.Start.Offset);
            }

            var isNumber = token.Type is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float;
            if (isNumber && token.End.Offset - token.Start.Offset >= MostDigits)
                return (TemplateRefusal.Limit(TemplateErrorCodes.NumberLimit, 0), token.Start.Offset);
        }

        return null;
    }

    private static ReadTemplate LookThrough(TemplateSource source, TemplateLines lines, ScriptPage page)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var nodes = new List<ScriptNode>();
        var (deepest, deepestOffset) = (0, 0);
        var left = new Stack<(ScriptNode Node, int Depth)>([(page, 0)]);
        while (left.TryPop(out var next))
        {
            var (node, depth) = next;
            nodes.Add(node);
            if (NameSetBy(node) is { } name)
                own.Add(name);

            depth += node is ScriptBlockStatement or ScriptExpression ? 1 : 0;
            if (depth > deepest)
                (deepest, deepestOffset) = (depth, node.Span.Start.Offset);

            foreach (var child in node.Children)
                left.Push((child, depth));

            if (node is ScriptFunctionCall { Target: { } target })
                left.Push((target, depth));
        }

        var refused = nodes.Select(node => (Refusal: AllowedSyntax.WhyNot(node), Offset: AllowedSyntax.PlaceOf(node))).Where(found => found.Refusal is not null);
        if (refused.MinBy(found => found.Offset) is { Refusal: { } refusal } first)
            return Wrong(source, [lines.Finding(refusal, first.Offset)]);

        var missing = nodes.Select(node => (Refusal: AllowedSyntax.MissingFunction(node, own), Offset: AllowedSyntax.PlaceOf(node)))
            .Where(found => found.Refusal is not null).Distinct().OrderBy(found => found.Offset)
            .Select(found => lines.Finding(found.Refusal!, found.Offset));
        return new ReadTemplate(page, deepest, deepestOffset, source.Text.Length, [.. missing]);
    }

    private static string? NameSetBy(ScriptNode node) => node switch
    {
        ScriptAssignExpression { Target: ScriptVariableGlobal variable } => variable.Name,
        ScriptCaptureStatement { Target: ScriptVariableGlobal variable } => variable.Name,
        ScriptForStatement { Variable: ScriptVariableGlobal variable } => variable.Name,
        ScriptFunction { NameOrDoToken: ScriptVariableGlobal variable } => variable.Name,
        ScriptParameter { Name: ScriptVariableGlobal variable } => variable.Name,
        _ => null,
    };

    private static ReadTemplate Wrong(TemplateSource source, IReadOnlyList<TemplateFinding> findings) => new(null, 0, 0, source.Text.Length, findings);

    private static TemplateRefusal NotATemplate(string message) => TemplateRefusal.Syntax(
        $"Scriban can't read this: {(message.Length > 200 ? message[..200] : message)}",
        "Scriban không đọc được mẫu ở chỗ này.");
}
