using DanVan.Workflows.Templates;
using Scriban.Parsing;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>A refusal on its way through Scriban's evaluation, which lets its own kind of exception pass as it is and wraps or swallows all others.</summary>
#pragma warning disable CA1032 // Made in one place only, and never without what it carries.
internal sealed class RefusedException(TemplateError refusal, int offset) : ScriptRuntimeException(default, refusal.English)
{
    internal TemplateError Refusal => refusal;

    internal int Offset => offset;
}
#pragma warning restore CA1032
