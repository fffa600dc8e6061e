using System.Collections;
using System.Numerics;
using DanVan.Workflows.Templates;
using NodaTime;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Scriban's context with a budget: everything that is evaluated passes here and is paid for, values are of the kinds templates have and of no other, and what is written is
/// escaped. One for each rendering.
/// </summary>
internal sealed partial class SandboxContext : TemplateContext
{
    private readonly MemberAccess _members;
    private readonly LimitedOutput _document;
    private readonly Dictionary<string, string> _vouched = new(ReferenceEqualityComparer.Instance);

    internal SandboxContext(string template, IReadOnlyDictionary<string, object?> model, TemplateOptions options)
        : base(TemplateBuiltins.All)
    {
        Budget = new RenderingBudget(options);
        Operators = new OperatorGuard(this, Budget);
        _members = new MemberAccess(template, Budget);
        _document = new LimitedOutput(Budget);

        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        RecursiveLimit = options.MaxDepth;
        NewLine = "\n";

        // Scriban's limits are off, as they cut silently or begin again with each loop; the budget has no such gaps.
        LoopLimit = 0;
        LimitToString = 0;
        ObjectRecursionLimit = 0;
        TryGetVariable = Missing;

        PushOutput(_document);
        var root = new ModelObject(new ModelValues(), model);
        root.Fill();
        PushGlobal(root);
        PushGlobal(new ScriptObject());
    }

    internal RenderingBudget Budget { get; }

    internal OperatorGuard Operators { get; }

    internal string Document => _document.ToString();

    /// <summary>Text its author vouches for is a string to everything except the place where it is written.</summary>
    internal object? Plain(object? value) => value switch
    {
        string text when _vouched.TryGetValue(text, out var plain) => plain,
        char sign => sign.ToString(),
        _ => value,
    };

    /// <summary>The same text, to be written without being escaped. It is another object, by which it is known.</summary>
    internal string? Vouched(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;

        Budget.Text(text.Length);
        var vouched = new string(text.AsSpan());
        _vouched[vouched] = text;
        return vouched;
    }

    /// <summary>A value that a template is about to look at: filled if it is of the model, refused if it is of no kind that templates have.</summary>
    internal object? Read(object? value)
    {
        (value as IModelValue)?.Fill();
        return value switch
        {
            null or string or bool or int or long or BigInteger or double or decimal or LocalDate or LocalDateTime => value,
            char sign => sign.ToString(),
            KeyValuePair<string, object?> { Value: ForeignValue foreign } => throw Budget.Fail(TemplateError.ForeignValue(foreign.TypeName)),
            ItemList or LimitedOutput or IScriptObject or IScriptCustomFunction or KeyValuePair<string, object?> => value,
            ScriptRange computed => ItemList.Of(Budget, [.. computed]),
            ForeignValue foreign => throw Budget.Fail(TemplateError.ForeignValue(foreign.TypeName)),
            _ => throw Budget.Fail(TemplateError.ForeignValue(value.GetType().Name)),
        };
    }

    internal bool TryMember(object target, string member, out object? value) => _members.TryRead(this, target, member, out value);

    /// <summary>The result of a function, paid for; one that Scriban would compute whenever it is read is computed now.</summary>
    internal object? Kept(object? result)
    {
        switch (result)
        {
            case string text:
                Budget.Text(text.Length);
                Budget.Keep(text);
                return text;
            case ItemList { Items: Numbers } or ModelList:
                return result;
            case ItemList list:
                Budget.Keep(WorkCosts.BytesOfList(list.Items));
                return list;
            case ScriptArray array:
                Budget.Keep(WorkCosts.BytesOfList(array));
                return array;
            default:
                return Read(result);
        }
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (ValueText.Of(Budget, textAsObject) is not { Length: > 0 } text)
            return this;

        var isSafe = textAsObject is LimitedOutput || (textAsObject is string written && _vouched.ContainsKey(written)) || Budget.Options.Escaping == TemplateEscaping.None;
        return Write(isSafe ? text : Budget.EscapeMarkup(text));
    }

    public override string? ObjectToString(object? value, bool nested = false) => ValueText.Of(Budget, value, nested);

    public override object? IsEmpty(SourceSpan span, object? against) => Plain(Read(against)) switch
    {
        null => null,
        string text => text.Length == 0,
        LimitedOutput captured => captured.Length == 0,
        FunctionGroup or IScriptCustomFunction or LocalDate or LocalDateTime => throw Budget.Fail(TemplateError.Type(
            $"Whether {KindNames.Of(against)} is empty has no answer.",
            $"Không xét rỗng hay không rỗng với {KindNames.VietnameseOf(against)}.")),
        IList list => list.Count == 0,
        IDictionary members => members.Count == 0,
        IScriptObject => true, // "empty" itself, and the state of a loop
        _ => false,
    };

    public override void SetLoopVariable(ScriptVariable variable, object? value)
    {
        value = Read(value);
        Budget.Read(value);
        base.SetLoopVariable(variable, value);
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Budget.StepAt(loop.Span.Start.Offset);
        Budget.Rounds();
        return true;
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) => _members;

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => target switch
    {
        string => StringAccessor.Default,
        IList => ReadOnlyItems.Instance,
        _ => null,
    };

    private bool Missing(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value) =>
        throw Budget.Fail(variable.Scope == ScriptVariableScope.Local ? TemplateError.UnknownName(variable.Name) : TemplateBuiltins.NotFound(variable.Name), span.Start.Offset);
}
