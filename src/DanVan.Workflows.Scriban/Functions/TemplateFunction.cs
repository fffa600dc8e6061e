using DanVan.Workflows.Templates;
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

    // One more than there are, all of them optional: so it is we who say at which place a call has too few or too many.
    public int RequiredParameterCount => 0;

    public int ParameterCount => signature.VarParamKind == ScriptVarParamKind.None ? signature.ParameterCount + 1 : signature.ParameterCount;

    public ScriptVarParamKind VarParamKind => signature.VarParamKind;

    public Type ReturnType => signature.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (index >= signature.ParameterCount && signature.VarParamKind == ScriptVarParamKind.None)
            return new ScriptParameterInfo(typeof(object), string.Empty, Missing.Value);

        var info = signature.GetParameterInfo(index);
        if (signature.VarParamKind == ScriptVarParamKind.LastParameter && index >= signature.ParameterCount - 1)
            return info;

        return new ScriptParameterInfo(info.ParameterType, info.Name, Missing.Value);
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var sandbox = (SandboxContext)context;
        var call = new FunctionCall(sandbox, this, signature as IScriptCustomFunction, callerContext, arguments);
        if (call.Count < signature.RequiredParameterCount || (signature.VarParamKind == ScriptVarParamKind.None && call.Count > signature.ParameterCount))
            throw call.Fail(WrongCount(call.Count));

        return sandbox.Kept(body is null ? call.Original() : body(call));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private TemplateError WrongCount(int count)
    {
        var (required, most) = (signature.RequiredParameterCount, signature.ParameterCount);
        var takes = required == most ? $"{required}" : $"{required}-{most}";
        return TemplateError.Argument($"'{FullName}' takes {takes} arguments, not {count}.", $"Hàm '{FullName}' cần {takes} tham số, không phải {count}.");
    }
}

/// <summary>The parameters of a function of ours: they take anything, and the body says what it needs.</summary>
internal sealed class Signature(int required, int most) : IScriptFunctionInfo
{
    public int RequiredParameterCount => required;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"value{index}");
}

/// <summary>Stands for an argument that was not given, which is not the same as null.</summary>
internal sealed class Missing
{
    internal static readonly Missing Value = new();
}
