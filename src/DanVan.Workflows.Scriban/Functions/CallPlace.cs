using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>Where the function and the arguments of a call stand in the template; Scriban tells a function neither.</summary>
internal sealed class CallPlace(ScriptNode? caller)
{
    internal int OfFunction => OffsetOf(caller is ScriptFunctionCall call ? call.Target : caller);

    internal int OfArgument(int index)
    {
        var piped = PipedInto(caller);
        var arguments = (caller as ScriptFunctionCall)?.Arguments;
        var place = piped is null ? index : index - 1;
        return place < 0 ? OffsetOf(piped) : arguments is not null && place < arguments.Count ? OffsetOf(arguments[place]) : OfFunction;
    }

    // A pipe feeds the first function called on its right, whatever stands around it; not what is within parentheses or is itself an argument.
    private static ScriptExpression? PipedInto(ScriptNode? node)
    {
        for (; node?.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ScriptPipeCall pipe when ReferenceEquals(pipe.From, node):
                    // The left side of an inner pipe is on the right of the outer one.
                    continue;
                case ScriptPipeCall pipe:
                    return pipe.From;
                case ScriptNestedExpression or ScriptInterpolatedExpression or ScriptStatement:
                    return null;
                case ScriptFunctionCall call when !ReferenceEquals(call.Target, node):
                    return null;
            }
        }

        return null;
    }

    // A path is called by its last name, an operator by its sign.
    private static int OffsetOf(ScriptNode? node) => (node switch
    {
        ScriptMemberExpression { Member: { } member } => member.Span,
        ScriptBinaryExpression { OperatorToken: { } sign } => sign.Span,
        _ => node?.Span ?? default,
    }).Start.Offset;
}
