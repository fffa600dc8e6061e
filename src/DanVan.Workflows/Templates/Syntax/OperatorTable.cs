namespace DanVan.Workflows.Templates;

/// <summary>Which signs are operators between two operands, and how tightly they bind. Ranges bind tighter than multiplication.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<TokenKind, (Operator Op, int Precedence)> Operators = new()
    {
        [TokenKind.DoubleQuestion] = (Operator.Otherwise, 20),
        [TokenKind.QuestionExclamation] = (Operator.InsteadOf, 20),
        [TokenKind.Or] = (Operator.Or, 30),
        [TokenKind.And] = (Operator.And, 40),
        [TokenKind.Equal] = (Operator.Equal, 70),
        [TokenKind.NotEqual] = (Operator.NotEqual, 70),
        [TokenKind.Less] = (Operator.Less, 80),
        [TokenKind.LessOrEqual] = (Operator.LessOrEqual, 80),
        [TokenKind.Greater] = (Operator.Greater, 80),
        [TokenKind.GreaterOrEqual] = (Operator.GreaterOrEqual, 80),
        [TokenKind.Plus] = (Operator.Add, 100),
        [TokenKind.Minus] = (Operator.Subtract, 100),
        [TokenKind.Multiply] = (Operator.Multiply, 110),
        [TokenKind.Divide] = (Operator.Divide, 110),
        [TokenKind.WholeDivide] = (Operator.WholeDivide, 110),
        [TokenKind.Remainder] = (Operator.Remainder, 110),
        [TokenKind.RangeInclusive] = (Operator.RangeInclusive, 130),
        [TokenKind.RangeExclusive] = (Operator.RangeExclusive, 130),
    };

    private static readonly Dictionary<TokenKind, Operator?> Assignments = new()
    {
        [TokenKind.Assign] = null,
        [TokenKind.AddAssign] = Operator.Add,
        [TokenKind.SubtractAssign] = Operator.Subtract,
        [TokenKind.MultiplyAssign] = Operator.Multiply,
        [TokenKind.DivideAssign] = Operator.Divide,
        [TokenKind.WholeDivideAssign] = Operator.WholeDivide,
        [TokenKind.RemainderAssign] = Operator.Remainder,
    };

    internal static (Operator Op, int Precedence)? Find(TokenKind kind) => Operators.TryGetValue(kind, out var found) ? found : null;

    internal static bool IsAssignment(TokenKind kind, out Operator? op) => Assignments.TryGetValue(kind, out op);
}
