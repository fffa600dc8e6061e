using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>What a function does with the arguments of one call.</summary>
internal delegate object? FunctionBody(FunctionCall call);

/// <summary>
/// A function templates may call. Scriban reads the arguments and converts them; then they are paid for, the body does its part (which ends in Scriban's own function
/// unless that one may not be let near a template), and the result is paid for.
/// </summary>
/// <remarks>Immutable and shared by all renderings.</remarks>
internal sealed class TemplateFunction(string group, string name, IScriptFunctionInfo signature, FunctionBody? body) : IScriptCustomFunction
{
    internal string ShortName => name;

    internal string FullName { get; } = $"{group}.{name}";

    public int RequiredParameterCount => signature.RequiredParameterCount;

    public int ParameterCount => signature.ParameterCount;

    public ScriptVarParamKind VarParamKind => signature.VarParamKind;

    public Type ReturnType => signature.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => signature.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var sandbox = (SandboxContext)context;
        var call = new FunctionCall(sandbox, this, signature as IScriptCustomFunction, callerContext, arguments);
        return sandbox.Kept(body is null ? call.Original() : body(call));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>The parameters of a function of ours: they take anything, and the body says what it needs.</summary>
internal sealed class Signature(int required, int most) : IScriptFunctionInfo
{
    public int RequiredParameterCount => required;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    // "Nothing given" must differ from null.
    public ScriptParameterInfo GetParameterInfo(int index) => index < required
        ? new ScriptParameterInfo(typeof(object), $"value{index}")
        : new ScriptParameterInfo(typeof(object), $"value{index}", Missing.Value);

    internal sealed class Missing
    {
        internal static readonly Missing Value = new();
    }
}
