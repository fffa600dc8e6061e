namespace DanVan.Workflows.Templates;

/// <summary>Reads statements and blocks. Lists of branches are read in loops, so only real nesting nests.</summary>
internal sealed class TemplateParser
{
    private readonly TokenCursor _cursor;
    private readonly ExpressionParser _expressions;

    private TemplateParser(TokenCursor cursor)
    {
        _cursor = cursor;
        _expressions = new ExpressionParser(cursor);
    }

    internal static ParsedTemplate Parse(TemplateSource source)
    {
        var cursor = new TokenCursor(source, Lexer.ReadTemplate(source.Text));
        var body = new TemplateParser(cursor).ParseBlock();
        return cursor.Kind == TokenKind.EndOfFile
            ? new ParsedTemplate(body, cursor.Deepest.Depth, cursor.Deepest.Offset, source.Text.Length)
            : throw cursor.FailHere(TemplateError.Syntax($"'{cursor.Text}' closes or continues nothing here.", $"'{cursor.Text}' ở đây không đóng hay nối tiếp khối nào."));
    }

    // Ends before 'end', 'else', 'when' or the end of the file.
    private Block ParseBlock()
    {
        _cursor.Enter(_cursor.Offset);
        var statements = new List<Statement>();
        while (_cursor.Kind != TokenKind.EndOfFile && !IsAtBlockEnd())
        {
            if (ParseMark(statements) is { } mark)
                statements.Add(mark);
            else if (_cursor.Kind is TokenKind.NewLine or TokenKind.Semicolon)
                _cursor.Take();
            else
                statements.Add(_cursor.Kind == TokenKind.Text ? ParseText() : ParseStatement());
        }

        _cursor.Leave();
        return new Block(statements);
    }

    private bool IsAtBlockEnd() => _cursor.IsWord("end") || _cursor.IsWord("else") || _cursor.IsWord("when");

    private CodeMark? ParseMark(List<Statement> before)
    {
        switch (_cursor.Kind)
        {
            case TokenKind.CodeEnter:
                var indent = before.Count > 0 && before[^1] is TextStatement text ? IndentBefore(text.End) : string.Empty;
                return new CodeMark(_cursor.Take().Start, indent);
            case TokenKind.EscapeEnter:
                return new CodeMark(_cursor.Take().Start, string.Empty);
            case TokenKind.CodeExit or TokenKind.EscapeExit:
                return new CodeMark(_cursor.Take().Start, null);
            default:
                return null;
        }
    }

    // The white space between the line's beginning and the code, looked for in the whole file: a line end removed by '~' still begins a line.
    private string IndentBefore(int end)
    {
        var file = _cursor.Source.Text;
        var start = end;
        while (start > 0 && file[start - 1] != '\n' && char.IsWhiteSpace(file[start - 1]))
            start--;

        return start == 0 || file[start - 1] == '\n' ? file[start..end] : string.Empty;
    }

    private TextStatement ParseText()
    {
        var token = _cursor.Take();
        return new TextStatement(token.Start, token.End - token.Start);
    }

    private Statement ParseStatement()
    {
        if (_cursor.Kind != TokenKind.Identifier)
            return ParseExpressionStatement();

        var word = _cursor.Text;
        switch (word)
        {
            case "if":
                return ParseIf();
            case "case":
                return ParseCase();
            case "for" when _cursor.PeekKind() != TokenKind.Dot:
                return ParseFor();
            case "capture":
                return ParseCapture();
            case "with":
                return ParseWith();
            case "break" or "continue":
                var jump = new JumpStatement(_cursor.Take().Start, word == "break" ? Flow.Break : Flow.Continue);
                ExpectEndOfStatement();
                return jump;
            case "while" or "tablerow" or "func" or "ret" or "import" or "readonly" or "wrap":
                throw _cursor.FailHere(TemplateError.Unsupported(word));
            default:
                return ParseExpressionStatement();
        }
    }

    private Statement ParseExpressionStatement()
    {
        var expression = _expressions.Parse();
        if (!OperatorTable.IsAssignment(_cursor.Kind, out var op))
        {
            ExpectEndOfStatement();
            return new ExpressionStatement(expression);
        }

        if (expression is not NameExpression name)
        {
            throw _cursor.FailHere(expression switch
            {
                MemberExpression or IndexExpression => TemplateError.ReadOnly(),
                CallExpression { IsLikeDeclaration: true } => TemplateError.Unsupported("f(x) = ..."),
                GroupExpression { Parts: [NameExpression] } => TemplateError.Unsupported("(name) = ..."),
                _ => TemplateError.Syntax("Only a variable can be set.", "Chỉ có thể gán cho biến."),
            });
        }

        var sign = _cursor.Take();
        var value = _expressions.Parse();
        ExpectEndOfStatement();
        return new AssignStatement(name, op, sign.Start, value);
    }

    private IfStatement ParseIf()
    {
        var offset = _cursor.Offset;
        var branches = new List<(Expression, Block)>();
        bool hasElse;
        do
        {
            _cursor.Take(); // "if"
            var condition = _expressions.Parse();
            ExpectEndOfStatement();
            branches.Add((condition, ParseBlock()));
            hasElse = TakeElse();
        }
        while (hasElse && _cursor.IsWord("if"));

        return new IfStatement(offset, branches, ParseOtherwise(hasElse, offset));
    }

    private CaseStatement ParseCase()
    {
        var offset = _cursor.Take().Start;
        var subject = _expressions.Parse();
        ExpectEndOfStatement();

        var marks = ParseMarksBeforeWhen();
        if (!_cursor.IsWord("when") && !_cursor.IsWord("end"))
            throw _cursor.FailHere(TemplateError.Expected("'when'", "'when'"));

        var branches = new List<(IReadOnlyList<Expression>, Block)>();
        while (_cursor.IsWord("when"))
            branches.Add(ParseWhen());

        return new CaseStatement(offset, subject, marks, branches, ParseOtherwise(TakeElse(), offset));
    }

    // Text between 'case' and the first 'when' is not written, and so gives no indentation either.
    private List<Statement> ParseMarksBeforeWhen()
    {
        var marks = new List<Statement>();
        while (true)
        {
            if (_cursor.Kind is TokenKind.Text or TokenKind.NewLine or TokenKind.Semicolon)
                _cursor.Take();
            else if (ParseMark(marks) is { } mark)
                marks.Add(mark);
            else
                return marks;
        }
    }

    private (IReadOnlyList<Expression>, Block) ParseWhen()
    {
        _cursor.Take();
        var values = new List<Expression>();
        do
        {
            values.Add(_expressions.ParseWhenValue());
        }
        while (_cursor.TryTake(TokenKind.Comma) || _cursor.TryTake(TokenKind.Or));

        ExpectEndOfStatement();
        return (values, ParseBlock());
    }

    private ForStatement ParseFor()
    {
        var offset = _cursor.Take().Start;
        var variable = ParseVariable();
        if (!_cursor.IsWord("in"))
            throw _cursor.FailHere(TemplateError.Expected("'in'", "'in'"));

        _cursor.Take();
        var options = new ForOptions(null, null, false);
        var source = _expressions.ParseLoopSource(() => options = ParseForOptions());
        ExpectEndOfStatement();

        var body = ParseBlock();
        return new ForStatement(offset, variable, source, options, body, ParseOtherwise(TakeElse(), offset));
    }

    private ForOptions ParseForOptions()
    {
        var options = new ForOptions(null, null, false);
        while (_cursor.Kind == TokenKind.Identifier)
        {
            var name = _cursor.Text;
            var token = _cursor.Take();
            var value = _cursor.TryTake(TokenKind.Colon) ? _expressions.ParseOperand() : null;
            options = (name, value) switch
            {
                ("reversed", _) => options with { IsReversed = true },
                ("offset", not null) => options with { Offset = value },
                ("limit", not null) => options with { Limit = value },
                _ => throw _cursor.Fail(token.Start, TemplateError.Expected(
                    "'offset:', 'limit:' or 'reversed'; a call as the list stands in parentheses",
                    "'offset:', 'limit:' hoặc 'reversed'; nếu danh sách là lời gọi hàm thì đặt trong ngoặc")),
            };
        }

        return options;
    }

    private CaptureStatement ParseCapture()
    {
        var offset = _cursor.Take().Start;
        var target = ParseVariable();
        ExpectEndOfStatement();
        var body = ParseBlock();
        ExpectEnd(offset);
        return new CaptureStatement(offset, target, body);
    }

    private WithStatement ParseWith()
    {
        var offset = _cursor.Take().Start;
        var target = _expressions.Parse();
        ExpectEndOfStatement();
        var body = ParseBlock();
        ExpectEnd(offset);
        return new WithStatement(offset, target, body);
    }

    private NameExpression ParseVariable() => _expressions.ParseOperand() switch
    {
        NameExpression name => name,
        MemberExpression or IndexExpression => throw _cursor.FailHere(TemplateError.ReadOnly()),
        _ => throw _cursor.FailHere(TemplateError.Expected("a variable", "một biến")),
    };

    private bool TakeElse()
    {
        if (!_cursor.IsWord("else"))
            return false;

        _cursor.Take();
        return true;
    }

    private Block? ParseOtherwise(bool hasElse, int offset)
    {
        Block? otherwise = null;
        if (hasElse)
        {
            ExpectEndOfStatement();
            otherwise = ParseBlock();
        }

        ExpectEnd(offset);
        return otherwise;
    }

    private void ExpectEnd(int offset)
    {
        if (_cursor.Kind == TokenKind.EndOfFile)
            throw _cursor.Fail(offset, TemplateError.Expected("an 'end' for this block", "'end' cho khối này"));

        if (!_cursor.IsWord("end"))
            throw _cursor.FailHere(TemplateError.Expected("'end'", "'end'"));

        _cursor.Take();
        ExpectEndOfStatement();
    }

    private void ExpectEndOfStatement()
    {
        if (_cursor.TryTake(TokenKind.NewLine) || _cursor.TryTake(TokenKind.Semicolon) || _cursor.Kind is TokenKind.CodeExit or TokenKind.EndOfFile)
            return;

        throw _cursor.FailHere(TemplateError.Expected("the end of the statement", "kết thúc câu lệnh"));
    }
}
