using DanVan.Workflows.Templates;
using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>Reads <c>list[index]</c>. Scriban would also write there, and make a list of a milliard items to reach the place.</summary>
internal sealed class ReadOnlyItems : IListAccessor
{
    internal static readonly ReadOnlyItems Instance = new();

    public int GetLength(TemplateContext context, SourceSpan span, object target)
    {
        (target as IModelValue)?.Fill();
        return ((IList)target).Count;
    }

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => ((SandboxContext)context).Read(((IList)target)[index]);

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw ((SandboxContext)context).Budget.Fail(TemplateError.ReadOnly(), span.Start.Offset);
}
