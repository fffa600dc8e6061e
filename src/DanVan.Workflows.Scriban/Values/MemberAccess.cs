using DanVan.Workflows.Templates;
using NodaTime;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Reads <c>target.member</c> for every kind of value there is, in place of all of Scriban's own ways, one of which is reflection: no member of .NET is ever reached.
/// </summary>
internal sealed class MemberAccess(string template, RenderingBudget budget) : IObjectAccessor
{
    private const int LongestTold = 100;

    public Type? IndexType => null;

    public bool HasIndexer => false;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => TryRead(context, target, member, out _);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (TryRead(context, target, member, out value))
            return true;

        var isIndex = span.Start.Offset == 0 || template[span.Start.Offset - 1] != '.';
        throw budget.Fail(Missing(target, member, span, isIndex), span.Start.Offset);
    }

    // Scriban would change its own objects and lists; here only variables can be set.
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw budget.Fail(TemplateError.ReadOnly(), span.Start.Offset);

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) => throw new NotSupportedException("Objects of a template have members, not items.");

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => throw new NotSupportedException("Objects of a template have members, not items.");

    /// <summary>The member, if the value has it.</summary>
    internal bool TryRead(TemplateContext context, object? target, string member, out object? value)
    {
        (target as IModelValue)?.Fill();
        value = target switch
        {
            ForeignValue foreign => throw budget.Fail(TemplateError.ForeignValue(foreign.TypeName)),
            string text when member == "size" => text.Length,
            System.Collections.IList list when member == "size" => list.Count,
            LocalDate date => PartOf(date, member),
            LocalDateTime moment => PartOf(moment.Date, member) ?? PartOf(moment.TimeOfDay, member),
            KeyValuePair<string, object?> entry when member == "key" => entry.Key,
            _ => null,
        };
        if (value is not null)
            return true;

        var isThere = target switch
        {
            KeyValuePair<string, object?> entry when member == "value" => Give(entry.Value, out value),
            FunctionGroup group => Give(group.Functions.GetValueOrDefault(member), out value) && value is not null,
            ScriptArray or EmptyScriptObject => false,
            IScriptObject members => members.TryGetValue(context, default, member, out value),
            _ => false,
        };
        if (value is ForeignValue unreadable)
            throw budget.Fail(TemplateError.ForeignValue(unreadable.TypeName));

        (value as IModelValue)?.Fill();
        return isThere;
    }

    private TemplateError Missing(object target, string member, SourceSpan span, bool isIndex)
    {
        if (target is FunctionGroup group)
            return group.Missing(member);

        if (isIndex && target is not (IScriptObject or KeyValuePair<string, object?> or System.Collections.IList))
        {
            return TemplateError.Type(
                $"Only lists, strings and objects have an index, not {KindNames.Of(target)}.",
                $"Không thể lấy phần tử theo vị trí từ {KindNames.VietnameseOf(target)}.");
        }

        return TemplateRefusal.UnknownMember(member.Length <= LongestTold && (!isIndex || IsWrittenOut(span)) ? member : null, target);
    }

    // "name" and nothing else between the brackets.
    private bool IsWrittenOut(SourceSpan span)
    {
        var written = template.AsSpan(span.Start.Offset, Math.Min(span.Length, template.Length - span.Start.Offset));
        return written.Length >= 2 && written[0] is '"' or '\'' or '`' && written[1..].IndexOf(written[0]) == written.Length - 2;
    }

    private static bool Give(object? given, out object? value)
    {
        value = given;
        return true;
    }

    private static object? PartOf(LocalDate date, string member) => member switch { "year" => date.Year, "month" => date.Month, "day" => date.Day, _ => null };

    private static object? PartOf(LocalTime time, string member) => member switch { "hour" => time.Hour, "minute" => time.Minute, "second" => time.Second, _ => null };
}
