using System.Collections;
using System.Numerics;
using System.Text;
using DanVan.Workflows.Templates;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>What is evaluated, node by node: most of it as Scriban does it, and the few nodes that reach operators or outputs on their own by way of the guard.</summary>
internal sealed partial class SandboxContext
{
    private const int ItemsPerStep = 8;

    private readonly Stack<object?> _cases = new();

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
            return null;

        Budget.StepAt(scriptNode.Span.Start.Offset);
        var value = scriptNode switch
        {
            ScriptBinaryExpression { Operator: not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or) } binary => Operate(binary),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus } signed => Sign(signed),
            ScriptAssignExpression { EqualToken.TokenType: not TokenType.Equal } assignment => Assign(assignment),
            ScriptInterpolatedStringExpression text => Interpolate(text),
            ScriptIsEmptyExpression { DotToken.TokenType: TokenType.Dot } test => TestForEmpty(test),
            ScriptCaptureStatement capture => Capture(capture),
            ScriptCaseStatement choice => Choose(choice),
            ScriptWhenStatement branch => Try(branch),
            ScriptWithStatement with => Enter(with),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };

        value = Read(value);
        if (value is double number && !double.IsFinite(number))
            throw Budget.FailLimit(TemplateErrorCodes.NumberLimit);

        switch (scriptNode)
        {
            case ScriptArrayInitializerExpression:
                KeepItems((ScriptArray)value!);
                break;
            case ScriptObjectInitializerExpression:
                KeepMembers((ScriptObject)value!);
                break;
        }

        if (scriptNode.Parent is { } parent)
            CheckUse(scriptNode, parent, value);

        return value;
    }

    private object? Operate(ScriptBinaryExpression binary)
    {
        var left = Evaluate(binary.Left, false);
        var right = Evaluate(binary.Right, false);
        var offset = (binary.OperatorToken?.Span ?? binary.Span).Start.Offset;
        Budget.StepAt(offset);
        return Operators.Apply(binary.Operator, offset, left, right);
    }

    private object? Sign(ScriptUnaryExpression signed)
    {
        var value = Plain(Evaluate(signed.Right, false));
        if (!OperatorGuard.IsNumber(value))
        {
            throw Budget.Fail(
                TemplateError.Type($"Only numbers have a sign, not {KindNames.Of(value)}.", $"Không đặt dấu cho {KindNames.VietnameseOf(value)} được."),
                signed.Span.Start.Offset);
        }

        // The smallest integers have no counterpart of their size.
        value = value switch { int.MinValue => (long)int.MinValue, long.MinValue => (BigInteger)long.MinValue, _ => value };
        var result = ScriptUnaryExpression.Evaluate(this, default, signed.Operator, value);
        return result is BigInteger whole ? Operators.Fit(whole) : result;
    }

    private object? Assign(ScriptAssignExpression assignment)
    {
        var offset = assignment.EqualToken.Span.Start.Offset;
        var right = Evaluate(assignment.Value, false);
        var left = Evaluate(assignment.Target, false);
        var op = assignment.EqualToken.TokenType switch
        {
            TokenType.PlusEqual => ScriptBinaryOperator.Add,
            TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
            TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
            TokenType.DivideEqual => ScriptBinaryOperator.Divide,
            TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
            _ => ScriptBinaryOperator.Modulus,
        };
        SetValue(assignment.Target, Operators.Apply(op, offset, left, right));
        return null;
    }

    // Scriban asks the values themselves for their text, in the culture of the machine.
    private string Interpolate(ScriptInterpolatedStringExpression parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts.Parts)
        {
            var written = ObjectToString(Evaluate(part, false));
            Budget.Text(text.Length + (written?.Length ?? 0L));
            text.Append(written);
        }

        var whole = text.ToString();
        Budget.Keep(whole);
        return whole;
    }

    // Scriban's error for null says no place.
    private object? TestForEmpty(ScriptIsEmptyExpression test) => Evaluate(test.Target, false) is { } value
        ? IsEmpty(test.Span, value)
        : throw Budget.Fail(ScribanFailure.Null, test.DotToken.Span.Start.Offset + 1);

    private object? Capture(ScriptCaptureStatement capture)
    {
        var output = new LimitedOutput(Budget);
        PushOutput(output);
        try
        {
            Evaluate(capture.Body, false);
        }
        finally
        {
            PopOutput();
        }

        Budget.Keep(output.ToString());
        SetValue(capture.Target, output);
        return null;
    }

    private object? Choose(ScriptCaseStatement choice)
    {
        _cases.Push(Evaluate(choice.Value, false));
        try
        {
            return Evaluate(choice.Body, false);
        }
        finally
        {
            _cases.Pop();
        }
    }

    private object? Try(ScriptWhenStatement branch)
    {
        foreach (var candidate in branch.Values)
        {
            var value = Evaluate(candidate, false);
            if (Operators.Apply(ScriptBinaryOperator.CompareEqual, candidate.Span.Start.Offset, _cases.Peek(), value) is true)
                return Evaluate(branch.Body, false);
        }

        return Evaluate(branch.Next, false);
    }

    // Scriban does not come by here for the object itself.
    private object? Enter(ScriptWithStatement with)
    {
        if (Evaluate(with.Name, false) is not ScriptObject or FunctionGroup)
            throw Budget.Fail(TemplateError.Type("'with' needs an object.", "'with' cần một đối tượng."), with.Name?.Span.Start.Offset ?? -1);

        return base.Evaluate(with, false);
    }

    private void KeepItems(ScriptArray items)
    {
        for (var i = 0; i < items.Count; i++)
            items[i] = Plain(items[i]);

        Budget.Keep(WorkCosts.BytesOfList(items));
    }

    private void KeepMembers(ScriptObject members)
    {
        foreach (var (name, value) in members.ToList())
            members.SetValue(name, Plain(value), false);

        Budget.Keep(WorkCosts.BytesOfList(members.Values));
    }

    private void CheckUse(ScriptNode node, ScriptNode parent, object? value)
    {
        if (parent is ScriptFunctionCall call && ReferenceEquals(call.Target, node) && value is not IScriptCustomFunction)
        {
            throw Budget.Fail(
                TemplateError.Type($"Only functions can be called, not {KindNames.Of(value)}.", $"Không gọi {KindNames.VietnameseOf(value)} như một hàm được."),
                call.Span.Start.Offset);
        }

        if (parent is not ScriptForStatement loop || !ReferenceEquals(loop.Iterator, node) || value is null)
            return;

        if (value is string or FunctionGroup or not IEnumerable)
        {
            throw Budget.Fail(
                TemplateError.Type($"A loop needs a list, not {KindNames.Of(value)}.", $"Vòng lặp cần một danh sách, không phải {KindNames.VietnameseOf(value)}."),
                node.Span.Start.Offset);
        }

        // An offset is gone to and a reversed list copied before the first round.
        var count = value is ICollection items ? items.Count : 0;
        Budget.Step(loop.NamedArguments is { Count: > 0 } ? count : count / ItemsPerStep);
    }
}
