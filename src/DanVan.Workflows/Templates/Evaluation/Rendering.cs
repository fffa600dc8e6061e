using System.Runtime.CompilerServices;

namespace DanVan.Workflows.Templates;

/// <summary>One rendering: where it stands, and how much it may still do. Not shared between threads.</summary>
internal sealed class Rendering
{
    private long _stepsLeft;
    private int _roundsLeft;
    private long _bytesLeft;

    internal Rendering(TemplateSource source, IReadOnlyDictionary<string, object?> model, TemplateOptions options)
    {
        Source = source;
        Options = options;
        Scopes = new TemplateScopes(model);
        Output = new TemplateOutput(options.MaxOutputLength);
        _stepsLeft = options.MaxSteps;
        _roundsLeft = options.MaxLoopIterations;
        _bytesLeft = options.MaxMemory;
    }

    internal TemplateSource Source { get; }

    internal TemplateOptions Options { get; }

    internal TemplateScopes Scopes { get; }

    internal TemplateOutput Output { get; }

    /// <summary>What pipes have on offer for the next function that is called; parentheses begin a new stack.</summary>
    internal Stack<Expression>? Piped { get; set; }

    internal Flow Flow { get; set; }

    /// <summary>Where the last work was paid for: the place of an error that does not know its own.</summary>
    internal int LastOffset { get; private set; }

    /// <summary>Does the work, and gives a place to errors that know none.</summary>
    internal object? Run(int depth, int deepestOffset, Func<object?> work)
    {
        if (depth > Options.MaxDepth)
            throw FailLimit(deepestOffset, TemplateErrorCodes.DepthLimit, Options.MaxDepth);

        try
        {
            return work();
        }
        catch (ForeignValueException error)
        {
            throw TemplateError.ForeignValue(error.TypeName).At(Source, LastOffset, error);
        }
    }

    internal TemplateException Fail(int offset, TemplateError error) => error.At(Source, offset);

    internal TemplateException FailLimit(int offset, string code, long limit) => Fail(offset, TemplateError.Limit(code, limit));

    /// <summary>Pays for work before it is done.</summary>
    internal void Step(int offset, long count = 1)
    {
        LastOffset = offset;
        _stepsLeft -= count;
        if (_stepsLeft < 0)
            throw FailLimit(offset, TemplateErrorCodes.StepLimit, Options.MaxSteps);

        // The depth limit keeps us far from here on an ordinary stack; a host may call from a small one.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw FailLimit(offset, TemplateErrorCodes.DepthLimit, Options.MaxDepth);
    }

    /// <summary>Pays for rounds of a loop, or items that a list function looks at.</summary>
    internal void Rounds(int offset, long count = 1)
    {
        if (count > _roundsLeft)
            throw FailLimit(offset, TemplateErrorCodes.LoopLimit, Options.MaxLoopIterations);

        _roundsLeft -= (int)count;
        Step(offset, count);
    }

    /// <summary>Pays for making a string of this length, before it is made; <see cref="Keep(int, string)"/> pays for the memory it then takes.</summary>
    internal void Text(int offset, long length)
    {
        CheckLength(offset, length);
        Step(offset, WorkCosts.OfText(length));
        if (WorkCosts.BytesOf(length) > _bytesLeft)
            throw FailLimit(offset, TemplateErrorCodes.MemoryLimit, Options.MaxMemory);
    }

    /// <summary>Pays for the memory of a string that has been made.</summary>
    internal void Keep(int offset, string text)
    {
        if (WorkCosts.BytesOf(text.Length) is > 0 and var bytes)
            Keep(offset, bytes);
    }

    /// <summary>Pays for memory, which is never given back: what a template still holds is known to the collector alone, and not the same on every run.</summary>
    internal void Keep(int offset, long bytes)
    {
        _bytesLeft -= bytes;
        if (_bytesLeft < 0)
            throw FailLimit(offset, TemplateErrorCodes.MemoryLimit, Options.MaxMemory);
    }

    /// <summary>Checks a string that grows piece by piece, each paid for by itself.</summary>
    internal void CheckLength(int offset, long length)
    {
        if (length > Options.MaxOutputLength)
            throw TooLong(offset);
    }

    internal string EscapeString(int offset, string text) => TextForms.EscapeString(text, Options.MaxOutputLength) ?? throw TooLong(offset);

    internal void Write(int offset, ReadOnlySpan<char> text)
    {
        var before = Output.Written;
        if (!Output.TryWrite(text))
            throw TooLong(offset);

        Step(offset, WorkCosts.OfText(Output.Written - before));
        Keep(offset, (Output.Written - before) * sizeof(char));
    }

    internal void WriteValue(int offset, object? value)
    {
        if (TextOf(offset, value) is not { Length: > 0 } text)
            return;

        var isSafe = value is SafeText or CapturedText || Options.Escaping == TemplateEscaping.None;
        Write(offset, isSafe ? text : HtmlText.EscapeMarkup(text, Options.MaxOutputLength) ?? throw TooLong(offset));
    }

    /// <summary>The text of a value, paid for by its length: whoever asks is going to read it.</summary>
    internal string? TextOf(int offset, object? value)
    {
        if (!TemplateValue.TryWriteSimple(value, out var text))
            text = new ValueWriter(this, offset).Write(value);

        Step(offset, WorkCosts.OfText(text?.Length ?? 0));
        return text;
    }

    /// <summary>Pays for looking for a part in a text, whose worst case grows with both lengths.</summary>
    internal void Search(int offset, string text, string part, bool ignoringCase = false) =>
        Step(offset, WorkCosts.OfSearch(text, part, ignoringCase));

    /// <summary>Pays for comparing or hashing a value that may be a long string.</summary>
    internal void Compare(int offset, object? value) => Step(offset, value is string text ? WorkCosts.OfText(text.Length) : 0);

    private TemplateException TooLong(int offset) => FailLimit(offset, TemplateErrorCodes.OutputLimit, Options.MaxOutputLength);
}

/// <summary>Whether statements follow one another, or a loop is being left or begun again.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
}
