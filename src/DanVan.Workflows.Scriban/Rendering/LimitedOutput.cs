using System.Text;
using DanVan.Workflows.Templates;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>Where text goes: the document, or one capture. It takes all of what is written or fails; it never cuts.</summary>
internal sealed class LimitedOutput(RenderingBudget budget) : IScriptOutput
{
    private readonly StringBuilder _text = new();
    private string? _whole;

    internal int Length => _text.Length;

    public void Write(string text, int offset, int count)
    {
        budget.CheckLength((long)_text.Length + count);
        budget.Step(WorkCosts.OfText(count));
        budget.Keep(count * (long)sizeof(char));
        _text.Append(text, offset, count);
        _whole = null;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>All of the text. Made once, however often it is asked for.</summary>
    public override string ToString() => _whole ??= _text.ToString();
}
