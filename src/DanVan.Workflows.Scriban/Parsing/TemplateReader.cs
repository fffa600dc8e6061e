using DanVan.Workflows.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using Lexer = Scriban.Parsing.Lexer;

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

        var lines = new ScribanPlaces(source.Text);
        if (FirstWrongToken(source.Text) is { } wrong)
            return Wrong(source, [lines.Finding(wrong.Refusal, wrong.Offset)]);

        var parsed = Template.Parse(source.Text);
        return parsed.HasErrors
            ? Wrong(source, [WhatScribanSays(source.Text, lines, parsed.Messages.First(message => message.Type == ParserMessageType.Error))])
            : LookThrough(source, lines, parsed.Page!);
    }

    // A lexer's error takes a hundred times the memory of the sign it is about, and a number of a million digits takes minutes.
    private static (TemplateError Refusal, int Offset)? FirstWrongToken(string text)
    {
        // In text the core keeps it and Scriban drops it; no document may hold it in any case.
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
            return (TemplateError.Syntax("U+0000 can't stand in a template.", "Mẫu không được chứa ký tự U+0000."), nul);

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
                return (TemplateError.Limit(TemplateErrorCodes.NumberLimit, 0), token.Start.Offset);
        }

        return null;
    }

    private static ReadTemplate LookThrough(TemplateSource source, ScribanPlaces lines, ScriptPage page)
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

        var refused = Found(nodes, lines, AllowedSyntax.WhyNot);
        return refused.Count > 0
            ? Wrong(source, [refused[0]])
            : new ReadTemplate(page, deepest, deepestOffset, source.Text.Length, Found(nodes, lines, node => AllowedSyntax.MissingFunction(node, own)));
    }

    private static List<TemplateFinding> Found(List<ScriptNode> nodes, ScribanPlaces lines, Func<ScriptNode, TemplateError?> find) =>
    [
        .. nodes.Select(node => (Refusal: find(node), Offset: AllowedSyntax.PlaceOf(node))).Where(found => found.Refusal is not null)
            .Distinct().OrderBy(found => found.Offset).Select(found => lines.Finding(found.Refusal!, found.Offset)),
    ];

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

    private static TemplateFinding WhatScribanSays(string text, ScribanPlaces lines, LogMessage message)
    {
        // Scriban knows what "for" has while it reads; to the core it is an object like others.
        var offset = message.Span.Start.Offset;
        if (message.Message.Contains("stack overflow", StringComparison.Ordinal) || message.Message.Contains("depth limit", StringComparison.Ordinal))
            return lines.Finding(TemplateError.Limit(TemplateErrorCodes.DepthLimit, TemplateOptions.GreatestDepth), offset);

        if (offset < 0 || !text.AsSpan(offset).StartsWith("for.", StringComparison.Ordinal))
            return lines.Finding(NotATemplate(message.Message), offset);

        var name = string.Concat(text.Skip(offset + 4).TakeWhile(c => char.IsLetterOrDigit(c) || c == '_'));
        return lines.Finding(TemplateRefusal.UnknownMember(name, TemplateBuiltins.All), offset + 4);
    }

    private static TemplateError NotATemplate(string message) => TemplateError.Syntax(
        $"Scriban can't read this: {(message.Length > 200 ? message[..200] : message)}",
        "Scriban không đọc được mẫu ở chỗ này.");
}
