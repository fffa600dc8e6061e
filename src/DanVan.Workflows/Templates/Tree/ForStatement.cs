namespace DanVan.Workflows.Templates;

/// <summary><c>for name in list offset: 1 limit: 2 reversed ... else ... end</c></summary>
internal sealed class ForStatement(int offset, NameExpression variable, Expression source, ForOptions options, Block body, Block? otherwise) : Statement(offset)
{
    internal override IEnumerable<Expression> Expressions => [source, .. options.Expressions];

    internal override IEnumerable<Block> Blocks => [body, otherwise ?? Block.Empty];

    internal override NameExpression? Sets => variable;

    internal override void Execute(Rendering rendering)
    {
        var value = source.Evaluate(rendering);
        if (value is null)
            return; // without the else, as in Scriban

        if (Elements.Of(rendering, source.Offset, value) is not { } list)
        {
            throw rendering.Fail(source.Offset, TemplateError.Type(
                $"A loop needs a list, not {TemplateValue.KindOf(value)}.",
                $"Vòng lặp cần một danh sách, không phải {TemplateValue.VietnameseKindOf(value)}."));
        }

        var (start, count) = options.Choose(rendering, list.Count);
        if (count > 0)
            Loop(rendering, list, start, count);
        else
            otherwise?.Execute(rendering);
    }

    private void Loop(Rendering rendering, TemplateList list, int start, int count)
    {
        var loop = new LoopState(variable.Name, count);
        rendering.Scopes.EnterLoop(loop);
        for (var i = 0; i < count && rendering.Flow != Flow.Break; i++)
        {
            rendering.Rounds(Offset);
            rendering.Flow = Flow.Next;
            var item = list[options.IsReversed ? start - i : start + i];
            rendering.Compare(Offset, item);
            loop.MoveTo(item);
            body.Execute(rendering);
        }

        rendering.Flow = Flow.Next;
        rendering.Scopes.LeaveLoop();
    }
}

/// <summary>Which part of a list a loop takes: after the offset, then turned round, then up to the limit, in whatever order they are written.</summary>
internal sealed record ForOptions(Expression? Offset, Expression? Limit, bool IsReversed)
{
    internal IEnumerable<Expression> Expressions => new[] { Offset, Limit }.OfType<Expression>();

    /// <summary>The first index and the number of items. An offset or limit of zero or less does nothing, as in Scriban.</summary>
    internal (int Start, int Count) Choose(Rendering rendering, int count)
    {
        var offset = Math.Clamp(ValueOf(rendering, Offset), 0, count);
        var limit = ValueOf(rendering, Limit);
        var taken = limit > 0 ? Math.Min(limit, count - offset) : count - offset;
        return (IsReversed ? count - 1 : offset, taken);
    }

    private static int ValueOf(Rendering rendering, Expression? option)
    {
        if (option is null)
            return 0;

        return Conversions.TryToInt(option.Evaluate(rendering), out var number)
            ? number
            : throw rendering.Fail(option.Offset, TemplateError.Type("'offset' and 'limit' need whole numbers.", "'offset' và 'limit' cần số nguyên."));
    }
}
