using System.Runtime.CompilerServices;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban;

/// <summary>How much one rendering may still do, counted as the core counts it: work, never time, and before the work is done. Not shared between threads.</summary>
internal sealed class RenderingBudget(TemplateOptions options)
{
    private long _stepsLeft = options.MaxSteps;
    private int _roundsLeft = options.MaxLoopIterations;
    private long _bytesLeft = options.MaxMemory;

    internal TemplateOptions Options => options;

    /// <summary>Where the last work was paid for: the place of an error that does not know its own.</summary>
    internal int LastOffset { get; private set; }

    internal RefusedException Fail(TemplateError refusal, int offset = -1) => new(refusal, offset < 0 ? LastOffset : offset);

    internal RefusedException FailLimit(string code, long limit = 0) => Fail(TemplateError.Limit(code, limit));

    /// <summary>Goes to a place in the template, and pays one step for what stands there.</summary>
    internal void StepAt(int offset)
    {
        LastOffset = offset;
        Step();
    }

    internal void Step(long count = 1)
    {
        _stepsLeft -= count;
        if (_stepsLeft < 0)
            throw FailLimit(TemplateErrorCodes.StepLimit, options.MaxSteps);

        // The depth limit keeps us far from here on an ordinary stack; a host may call from a small one.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw FailLimit(TemplateErrorCodes.DepthLimit, options.MaxDepth);
    }

    /// <summary>Pays for rounds of a loop, or items that a list function looks at.</summary>
    internal void Rounds(long count = 1)
    {
        if (count > _roundsLeft)
            throw FailLimit(TemplateErrorCodes.LoopLimit, options.MaxLoopIterations);

        _roundsLeft -= (int)count;
        Step(count);
    }

    /// <summary>Pays for making a string of this length, before it is made.</summary>
    internal void Text(long length)
    {
        CheckLength(length);
        Step(WorkCosts.OfText(length));
        if (WorkCosts.BytesOf(length) > _bytesLeft)
            throw FailLimit(TemplateErrorCodes.MemoryLimit, options.MaxMemory);
    }

    /// <summary>Pays for the memory of a string that has been made.</summary>
    internal void Keep(string text)
    {
        if (WorkCosts.BytesOf(text.Length) is > 0 and var bytes)
            Keep(bytes);
    }

    internal void Keep(long bytes)
    {
        _bytesLeft -= bytes;
        if (_bytesLeft < 0)
            throw FailLimit(TemplateErrorCodes.MemoryLimit, options.MaxMemory);
    }

    internal void KeepDigits(int bytes)
    {
        Step(WorkCosts.OfDigits(bytes));
        Keep(WorkCosts.BytesOfDigits(bytes));
    }

    internal void CheckLength(long length)
    {
        if (length > options.MaxOutputLength)
            throw TooLong();
    }

    internal string EscapeString(string text) => TextForms.EscapeString(text, options.MaxOutputLength) ?? throw TooLong();

    internal string EscapeMarkup(string text) => HtmlText.EscapeMarkup(text, options.MaxOutputLength) ?? throw TooLong();

    /// <summary>Pays for reading a value that may be a long string.</summary>
    internal void Read(object? value)
    {
        if (value is string text && WorkCosts.OfText(text.Length) is > 0 and var steps)
            Step(steps);
    }

    /// <summary>Pays for looking for a part in a text, whose worst case grows with both lengths.</summary>
    internal void Search(string text, string part, bool ignoringCase = false) =>
        Step(WorkCosts.OfSearch(text, part, ignoringCase));

    private RefusedException TooLong() => FailLimit(TemplateErrorCodes.OutputLimit, options.MaxOutputLength);
}
