using System.Runtime.CompilerServices;

namespace DanVan.Workflows.Templates;

/// <summary>One rendering: where it stands, and how much it may still do. Not shared between threads.</summary>
internal sealed class Rendering
{
    private const int CharactersPerStep = 4;
    private const int CharactersComparedPerStep = 1024;
    private const int LettersComparedPerStep = 64;


    // Shorter strings count where a list keeps them: most of them are written or joined at once and gone.
    private const int ShortString = 128;

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
        Step(offset, length / CharactersPerStep);
        if (length > ShortString && BytesOf(length) > _bytesLeft)
            throw FailLimit(offset, TemplateErrorCodes.MemoryLimit, Options.MaxMemory);
    }

    /// <summary>Pays for the memory of a string that has been made.</summary>
    internal void Keep(int offset, string text)
    {
        if (text.Length > ShortString)
            Keep(offset, BytesOf(text.Length));
    }

    /// <summary>Pays for memory, which is never given back: what a template still holds is known to the collector alone, and not the same on every run.</summary>
    internal void Keep(int offset, long bytes)
    {
        _bytesLeft -= bytes;
        if (_bytesLeft < 0)
            throw FailLimit(offset, TemplateErrorCodes.MemoryLimit, Options.MaxMemory);
    }

    /// <summary>What a place in a list takes, with a number or a short string in it; longer strings were paid for when they were made.</summary>
    internal static int BytesInList(object? item) => item is string { Length: <= ShortString } text ? 40 + (int)BytesOf(text.Length) : 40;

    /// <summary>Checks a string that grows piece by piece, each paid for by itself.</summary>
    internal void CheckLength(int offset, long length)
    {
        if (length > Options.MaxOutputLength)
            throw FailLimit(offset, TemplateErrorCodes.OutputLimit, Options.MaxOutputLength);
    }

    internal void Write(int offset, ReadOnlySpan<char> text)
    {
        var before = Output.Written;
        if (!Output.TryWrite(text))
            throw FailLimit(offset, TemplateErrorCodes.OutputLimit, Options.MaxOutputLength);

        Step(offset, (Output.Written - before) / CharactersPerStep);
        Keep(offset, (Output.Written - before) * sizeof(char));
    }

    internal void WriteValue(int offset, object? value)
    {
        if (TextOf(offset, value) is not { Length: > 0 } text)
            return;

        var isSafe = value is SafeText or CapturedText || Options.Escaping == TemplateEscaping.None;
        Write(offset, isSafe ? text : HtmlText.EscapeMarkup(this, offset, text));
    }

    /// <summary>The text of a value, paid for by its length: whoever asks is going to read it.</summary>
    internal string? TextOf(int offset, object? value)
    {
        if (!TemplateValue.TryWriteSimple(value, out var text))
            text = new ValueWriter(this, offset).Write(value);

        Step(offset, (text?.Length ?? 0) / CharactersPerStep);
        return text;
    }

    /// <summary>Pays for looking for a part in a text, whose worst case grows with both lengths.</summary>
    internal void Search(int offset, string text, string part, bool ignoringCase = false) =>
        Step(offset, (long)text.Length * part.Length / (ignoringCase ? LettersComparedPerStep : CharactersComparedPerStep));

    /// <summary>Pays for comparing or hashing a value that may be a long string.</summary>
    internal void Compare(int offset, object? value) => Step(offset, value is string text ? text.Length / CharactersPerStep : 0);

    private static long BytesOf(long length) => 24 + (length * sizeof(char));
}

/// <summary>Whether statements follow one another, or a loop is being left or begun again.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
}
