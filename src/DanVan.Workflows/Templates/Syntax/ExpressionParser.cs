namespace DanVan.Workflows.Templates;

/// <summary>Reads expressions. Binary operators by precedence; one operand after another is a call; pipes last.</summary>
internal sealed class ExpressionParser(TokenCursor cursor)
{
    private const int UnaryPrecedence = 200;

    private readonly OperandParser _operands = new(cursor);

    private enum Mode
    {
        Whole,

        /// <summary>Members and indices only: the variable of a loop, the value of a loop's option.</summary>
        Operand,

        /// <summary>A branch of <c>? :</c>, which a colon ends.</summary>
        BeforeColon,

        /// <summary>A value of <c>when</c>, which <c>||</c> ends.</summary>
        When,
    }

    internal Expression Parse() => Parse(0, Mode.Whole);

    internal Expression ParseOperand() => Parse(0, Mode.Operand);

    internal Expression ParseWhenValue() => Parse(0, Mode.When);

    /// <summary>A loop's list, and the names after it with their values.</summary>
    internal Expression ParseLoopSource(Action takeOptions) => Parse(0, Mode.Whole, takeOptions: takeOptions);

    internal Expression ParseUnaryOperand() => Parse(UnaryPrecedence, Mode.Whole);

    internal bool IsAtStart() => OperandParser.Starts(cursor.Kind);

    private Expression Parse(int precedence, Mode mode, bool isWithinArguments = false, bool isPipeTarget = false, Action? takeOptions = null)
    {
        cursor.Enter(cursor.Offset);
        Expression? called = null;
        var arguments = new List<Expression>();
        Expression left;
        while (true)
        {
            left = ParseOperators(_operands.Parse(this), precedence, mode, isWithinArguments, called is not null);
            if (mode == Mode.Operand)
                return Leave(left);

            if (cursor.Kind == TokenKind.Question && precedence == 0)
                return Leave(ParseConditional(Call(called, arguments, left)));

            // A sign that binds less tightly than what is being read is no operand: "!a + b" is "(!a) + b".
            if (isWithinArguments || OperatorTable.Find(cursor.Kind) is not null || !IsAtStart())
                break;

            if (takeOptions is not null && cursor.Kind == TokenKind.Identifier && called is null)
            {
                takeOptions();
                break;
            }

            RefuseNamedArgument();
            if (called is null)
                called = left;
            else
                arguments.Add(left);
        }

        left = Call(called, arguments, left);
        if (precedence > 0)
            return Leave(left);

        if (isPipeTarget && left is PathExpression)
            left = cursor.Deepen(new CallExpression(left.Offset, left, []));

        return Leave(cursor.Kind == TokenKind.Pipe ? ParsePipe(left) : left);
    }

    private Expression Leave(Expression expression)
    {
        cursor.Leave();
        return expression;
    }

    private Expression Call(Expression? called, List<Expression> arguments, Expression last) =>
        called is null ? last : cursor.Deepen(new CallExpression(called.Offset, called, [.. arguments, last]));

    private Expression ParseOperators(Expression left, int precedence, Mode mode, bool isWithinArguments, bool isArgument)
    {
        var inner = mode == Mode.When ? Mode.Whole : mode;
        while (true)
        {
            left = _operands.ParseAfter(left, () => Parse(0, inner, isArgument));
            if (mode == Mode.Operand)
                return left;

            if (cursor.Kind == TokenKind.Colon && mode != Mode.BeforeColon)
                throw cursor.FailHere(NamedArgument());

            // Within an argument's operator, as in "f a + g(1)", Scriban does not see the call of g.
            if (cursor.Kind == TokenKind.OpenParenthesis && !cursor.FollowsWhiteSpace && !isWithinArguments)
            {
                left = ParseExplicitCall(left);
                continue;
            }

            if (OperatorTable.Find(cursor.Kind) is not var (op, newPrecedence)
                || newPrecedence <= precedence
                || (mode == Mode.When && op == Operator.Or))
            {
                return left;
            }

            var sign = cursor.Take();
            var right = Parse(newPrecedence, inner, isWithinArguments || isArgument);
            left = cursor.Deepen(new BinaryExpression(sign.Start, op, left, right));
        }
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        cursor.Take();
        var first = Parse(0, Mode.BeforeColon);
        cursor.Expect(TokenKind.Colon, ":");
        return cursor.Deepen(new ConditionalExpression(condition.Offset, condition, first, Parse(0, Mode.BeforeColon)));
    }

    private CallExpression ParseExplicitCall(Expression target)
    {
        cursor.Take();
        var arguments = new List<Expression>();
        while (cursor.Kind != TokenKind.CloseParenthesis)
        {
            if (arguments.Count > 0)
                cursor.Expect(TokenKind.Comma, ",");

            if (cursor.Kind != TokenKind.CloseParenthesis)
                arguments.Add(Parse());
        }

        cursor.Take();
        return cursor.Deepen(new CallExpression(target.Offset, target, arguments, hasParentheses: true));
    }

    private PipeExpression ParsePipe(Expression source)
    {
        cursor.HideNewLines();
        cursor.Take();
        cursor.ShowNewLines();
        return cursor.Deepen(new PipeExpression(source.Offset, source, Parse(0, Mode.Whole, isPipeTarget: true)));
    }

    private void RefuseNamedArgument()
    {
        if (cursor.Kind == TokenKind.Identifier && cursor.PeekKind() == TokenKind.Colon)
            throw cursor.FailHere(NamedArgument());
    }

    private static TemplateError NamedArgument() => TemplateError.Unsupported(
        "name: value",
        "give arguments by their place, and put a call, a sign or a range before a colon into parentheses",
        "hãy truyền tham số theo vị trí, và đặt lời gọi hàm, dấu âm hoặc dãy số đứng trước dấu hai chấm vào ngoặc");
}
