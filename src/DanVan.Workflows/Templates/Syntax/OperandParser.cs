namespace DanVan.Workflows.Templates;

/// <summary>Reads what operators stand between: names, literals, groups, lists, and the members and indices behind them.</summary>
internal sealed class OperandParser(TokenCursor cursor)
{
    internal static bool Starts(TokenKind kind) => kind is TokenKind.Identifier or TokenKind.LocalIdentifier or TokenKind.Integer or TokenKind.Float
        or TokenKind.String or TokenKind.VerbatimString or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus;

    internal Expression Parse(ExpressionParser expressions)
    {
        switch (cursor.Kind)
        {
            case TokenKind.Identifier or TokenKind.LocalIdentifier:
                return ParseName();
            case TokenKind.Integer or TokenKind.Float:
                return LiteralReader.ReadNumber(cursor);
            case TokenKind.String or TokenKind.VerbatimString:
                return LiteralReader.ReadString(cursor);
            case TokenKind.OpenParenthesis:
                return ParseGroup(expressions);
            case TokenKind.OpenBracket:
                return ParseList(expressions);
            case TokenKind.OpenBrace:
                return ParseObject(expressions);
            case TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus:
                var sign = cursor.Take();
                return cursor.Deepen(new UnaryExpression(sign.Start, sign.Kind, expressions.ParseUnaryOperand()));
            default:
                throw cursor.FailHere(TemplateError.Expected("a value", "một giá trị"));
        }
    }

    /// <summary>The members and indices that follow. An index touches what it belongs to; after white space a bracket begins a list.</summary>
    internal Expression ParseAfter(Expression left, Func<Expression> parseIndex)
    {
        while (true)
        {
            if (cursor.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                left = cursor.Deepen(ParseMember(left));
            }
            else if (cursor.Kind == TokenKind.OpenBracket && !cursor.FollowsWhiteSpace && left is PathExpression or LiteralExpression or CallExpression)
            {
                cursor.Take();
                left = cursor.Deepen(new IndexExpression(left.Offset, left, parseIndex()));
                cursor.Expect(TokenKind.CloseBracket, "]");
            }
            else
            {
                return left;
            }
        }
    }

    private Expression ParseName()
    {
        var name = cursor.Text;
        if (name is "while" or "tablerow" && cursor.PeekKind() == TokenKind.Dot)
            throw cursor.FailHere(TemplateError.Unsupported(name));

        if (name == "for" && cursor.PeekKind() != TokenKind.Dot)
            throw cursor.FailHere(TemplateError.Unsupported("for", "it is a value only before a point", "'for' chỉ là giá trị khi đứng trước dấu chấm"));

        var token = cursor.Take();
        return name switch
        {
            "null" => new LiteralExpression(token.Start, null),
            "true" => new LiteralExpression(token.Start, true),
            "false" => new LiteralExpression(token.Start, false),
            "do" or "this" => throw cursor.Fail(token.Start, TemplateError.Unsupported(name)),
            _ => new NameExpression(token.Start, name, token.Kind == TokenKind.LocalIdentifier),
        };
    }

    private Expression ParseMember(Expression target)
    {
        var letsNullPass = cursor.Take().Kind == TokenKind.QuestionDot || target is MemberExpression { IsConditional: true };
        if (cursor.Kind != TokenKind.Identifier)
            throw cursor.FailHere(TemplateError.Expected("the name of a member", "tên thành phần"));

        var member = cursor.Text;
        var token = cursor.Take();
        if (target is NameExpression { Name: "for" } && !LoopState.Knows(member))
            throw cursor.Fail(token.Start, TemplateError.UnknownMember(member, "a loop", "vòng lặp"));

        if (member is "empty" or "blank" && cursor.TryTake(TokenKind.Question))
            return new EmptyTestExpression(token.Start, target);

        return new MemberExpression(token.Start, target, member, letsNullPass);
    }

    private GroupExpression ParseGroup(ExpressionParser expressions)
    {
        var start = cursor.Take().Start;
        var inner = expressions.Parse();
        cursor.Expect(TokenKind.CloseParenthesis, ")");
        return cursor.Deepen(new GroupExpression(start, inner));
    }

    private ListExpression ParseList(ExpressionParser expressions)
    {
        cursor.HideNewLines();
        var start = cursor.Take().Start;
        var items = new List<Expression>();
        while (cursor.Kind != TokenKind.CloseBracket)
        {
            items.Add(expressions.Parse());
            if (!cursor.TryTake(TokenKind.Comma))
                break;
        }

        cursor.ShowNewLines();
        cursor.Expect(TokenKind.CloseBracket, "]");
        return cursor.Deepen(new ListExpression(start, items));
    }

    private ObjectExpression ParseObject(ExpressionParser expressions)
    {
        cursor.HideNewLines();
        var start = cursor.Take().Start;
        var members = new List<(string Name, Expression Value)>();
        while (cursor.Kind != TokenKind.CloseBrace)
        {
            var name = ParseMemberName();
            cursor.Expect(TokenKind.Colon, ":");
            members.Add((name, expressions.Parse()));
            if (!cursor.TryTake(TokenKind.Comma))
                break;
        }

        cursor.ShowNewLines();
        cursor.Expect(TokenKind.CloseBrace, "}");
        return cursor.Deepen(new ObjectExpression(start, members));
    }

    private string ParseMemberName()
    {
        var isName = cursor.Kind == TokenKind.Identifier && cursor.Text is not ("null" or "true" or "false" or "this" or "do");
        var offset = cursor.Offset;
        var name = isName ? cursor.Text : cursor.Kind == TokenKind.String ? (string)LiteralReader.ReadString(cursor).Value! : string.Empty;
        if (name.Length == 0)
            throw cursor.Fail(offset, TemplateError.Expected("the name of a member", "tên thành phần"));

        if (isName)
            cursor.Take();

        return name;
    }
}
