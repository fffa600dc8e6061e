using DanVan.Workflows.Templates;
using Scriban.Syntax;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Makes Scriban's errors ours. Its own sentences name values of the model and are not repeated; it has no codes, so what it means is known by its words, which a
/// test holds for the version this package is built with.
/// </summary>
internal static class ScribanFailure
{
    internal static readonly TemplateError Null = TemplateError.Type("What stands before this is null; '?.' lets null pass.", "Phần đứng trước là null; dùng '?.' để cho phép null.");

    private static readonly (string Words, TemplateError Refusal)[] Meanings =
    [
        ("out of bounds", TemplateRefusal.Index()),
        ("Invalid number of arguments", TemplateError.Argument("The function takes another number of arguments.", "Số tham số của hàm không đúng.")),
        ("inside for/while loop", TemplateError.Syntax("'break' and 'continue' stand in loops only.", "'break' và 'continue' chỉ dùng trong vòng lặp.")),
        ("readonly", TemplateError.ReadOnly()),
        ("null indexer", TemplateError.Type("The index is null.", "Vị trí là null.")),
        ("null", Null),
        ("Pipe expression destination", TemplateError.Type("A pipe needs a function on its right.", "Bên phải dấu '|' phải là một hàm.")),
        ("to int", TemplateError.Type("A whole number is needed here.", "Ở đây cần một số nguyên.")),
    ];

    private static readonly TemplateError Other = TemplateError.Type("A value of this kind does not work here.", "Không dùng được giá trị kiểu này ở đây.");

    /// <summary>What is meant, and where; null for what is no fault of a template.</summary>
    internal static (TemplateError Refusal, int Offset)? Read(ScriptRuntimeException error, RenderingBudget budget)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case RefusedException refused:
                    return (refused.Refusal, refused.Offset);
                case OutOfMemoryException:
                    return null;
                case InsufficientExecutionStackException:
                    return (TemplateError.Limit(TemplateErrorCodes.DepthLimit, budget.Options.MaxDepth), budget.LastOffset);
            }
        }

        var offset = error.Span.IsEmpty || error.Span.FileName is null ? budget.LastOffset : error.Span.Start.Offset;
        if (error.OriginalMessage.Contains("recursive depth limit", StringComparison.Ordinal))
            return (TemplateError.Limit(TemplateErrorCodes.DepthLimit, budget.Options.MaxDepth), offset);

        var meant = Array.Find(Meanings, meaning => error.OriginalMessage.Contains(meaning.Words, StringComparison.Ordinal)).Refusal;
        return (meant ?? Other, offset);
    }
}
