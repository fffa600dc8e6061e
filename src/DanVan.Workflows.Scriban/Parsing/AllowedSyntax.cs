using System.Collections.Frozen;
using System.Numerics;
using DanVan.Workflows.Templates;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// What of Scriban's language a template may hold. Whatever does not stand here is refused before anything is rendered: what reaches outside the template (include), what opens
/// the objects behind it (this, import, wrap), what changes values, and what has no bounds.
/// </summary>
internal static class AllowedSyntax
{
    /// <summary>The longest path <c>a.b.c</c>: Scriban follows it by recursion that nobody watches.</summary>
    private const int LongestPath = 100;

    private static readonly FrozenSet<Type> Nodes = new[]
    {
        typeof(ScriptPage), typeof(ScriptBlockStatement), typeof(ScriptRawStatement), typeof(ScriptEscapeStatement), typeof(ScriptExpressionStatement), typeof(ScriptNopStatement),
        typeof(ScriptEndStatement), typeof(ScriptIfStatement), typeof(ScriptElseStatement), typeof(ScriptForStatement), typeof(ScriptWhileStatement), typeof(ScriptCaseStatement),
        typeof(ScriptWhenStatement), typeof(ScriptBreakStatement), typeof(ScriptContinueStatement), typeof(ScriptCaptureStatement), typeof(ScriptWithStatement), typeof(ScriptFunction),
        typeof(ScriptReturnStatement), typeof(ScriptParameter), typeof(ScriptAnonymousFunction), typeof(ScriptAssignExpression), typeof(ScriptArrayInitializerExpression),
        typeof(ScriptBinaryExpression), typeof(ScriptUnaryExpression), typeof(ScriptIncrementDecrementExpression), typeof(ScriptConditionalExpression), typeof(ScriptFunctionCall),
        typeof(ScriptPipeCall), typeof(ScriptNamedArgument), typeof(ScriptIndexerExpression), typeof(ScriptMemberExpression), typeof(ScriptIsEmptyExpression), typeof(ScriptNestedExpression),
        typeof(ScriptInterpolatedExpression), typeof(ScriptInterpolatedStringExpression), typeof(ScriptObjectInitializerExpression), typeof(ScriptObjectMember), typeof(ScriptLiteral),
        typeof(ScriptVariableGlobal), typeof(ScriptVariableLocal), typeof(ScriptKeyword), typeof(ScriptToken), typeof(ScriptIdentifier),
    }.ToFrozenSet();

    private static readonly FrozenSet<ScriptBinaryOperator> Operators = new[]
    {
        ScriptBinaryOperator.EmptyCoalescing, ScriptBinaryOperator.NotEmptyCoalescing, ScriptBinaryOperator.Or, ScriptBinaryOperator.And, ScriptBinaryOperator.CompareEqual,
        ScriptBinaryOperator.CompareNotEqual, ScriptBinaryOperator.CompareLess, ScriptBinaryOperator.CompareLessOrEqual, ScriptBinaryOperator.CompareGreater,
        ScriptBinaryOperator.CompareGreaterOrEqual, ScriptBinaryOperator.Add, ScriptBinaryOperator.Subtract, ScriptBinaryOperator.Multiply, ScriptBinaryOperator.Divide,
        ScriptBinaryOperator.DivideRound, ScriptBinaryOperator.Modulus, ScriptBinaryOperator.RangeInclude, ScriptBinaryOperator.RangeExclude,
    }.ToFrozenSet();

    /// <summary>A function that is not there: an error where it is called, which may never happen. Names that the template sets itself hide functions.</summary>
    internal static TemplateError? MissingFunction(ScriptNode node, IReadOnlySet<string> own) => node switch
    {
        ScriptMemberExpression { Target: ScriptVariableGlobal group, Member: { } function } when !own.Contains(group.Name) =>
            TemplateBuiltins.Find(group.Name) is { } functions && !functions.Functions.ContainsKey(function.Name) ? functions.Missing(function.Name) : null,
        ScriptVariableGlobal { Name: "include" or "include_join" } name when !own.Contains(name.Name) => TemplateRefusal.Unsupported(name.Name),
        _ => null,
    };

    /// <summary>Why a template with this node is not rendered at all; null when it is.</summary>
    internal static TemplateError? WhyNot(ScriptNode node)
    {
        return node switch
        {
            ScriptAssignExpression assignment when Unsettable(assignment.Target) is { } wrong => wrong,
            ScriptIncrementDecrementExpression increment when Unsettable(increment.Right) is { } wrong => wrong,
            ScriptCaptureStatement capture when Unsettable(capture.Target) is { } wrong => wrong,
            ScriptForStatement loop when Unsettable(loop.Variable) is { } wrong => wrong,
            ScriptBinaryExpression binary when !Operators.Contains(binary.Operator) => TemplateRefusal.Unsupported(binary.OperatorAsText),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand or ScriptUnaryOperator.Custom } => TemplateRefusal.Unsupported("^"),
            ScriptLiteral { Value: not (null or string or bool or int or long or double or decimal or BigInteger) } => TemplateRefusal.Unsupported("1.0f"),
            ScriptMemberExpression or ScriptIndexerExpression when PathLength(node) > LongestPath => TemplateError.Limit(TemplateErrorCodes.DepthLimit, LongestPath),
            _ when Nodes.Contains(node.GetType()) || node is ScriptList => null,
            _ => TemplateRefusal.Unsupported(NameOf(node)),
        };
    }

    /// <summary>Where a node's error is shown.</summary>
    internal static int PlaceOf(ScriptNode node) => (node switch
    {
        ScriptBinaryExpression { OperatorToken: { } sign } => sign.Span,
        ScriptMemberExpression { Member: { } member } => member.Span,
        _ => node.Span,
    }).Start.Offset;

    private static TemplateError? Unsettable(ScriptExpression? target) => target switch
    {
        ScriptVariable => null,
        ScriptMemberExpression or ScriptIndexerExpression => TemplateError.ReadOnly(),
        _ => TemplateError.Syntax("Only a variable can be set.", "Chỉ có thể gán cho biến."),
    };

    private static int PathLength(ScriptNode? node)
    {
        var length = 0;
        while (node is not null && length <= LongestPath)
        {
            node = node switch { ScriptMemberExpression member => member.Target, ScriptIndexerExpression indexer => indexer.Target, _ => null };
            length++;
        }

        return length;
    }

    private static string NameOf(ScriptNode node)
    {
        var name = node.GetType().Name;
        foreach (var part in new[] { "Script", "Statement", "Expression" })
            name = name.Replace(part, string.Empty, StringComparison.Ordinal);

        return name.ToLowerInvariant();
    }
}
