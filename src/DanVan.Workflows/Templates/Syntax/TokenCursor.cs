using System.Runtime.CompilerServices;

namespace DanVan.Workflows.Templates;

/// <summary>Where a parser stands in the tokens, and how deep it is.</summary>
internal sealed class TokenCursor(TemplateSource source, Lexer lexer)
{
    private readonly IReadOnlyList<Token> _tokens = lexer.Tokens;
    private int _index;
    private int _hidingNewLines;
    private int _nesting;

    internal TemplateSource Source => source;

    /// <summary>The deepest place of the tree so far, which each rendering compares with its own limit.</summary>
    internal (int Depth, int Offset) Deepest { get; private set; }

    internal Token Current => _tokens[_index];

    internal TokenKind Kind
    {
        get
        {
            if (Current.Kind == TokenKind.Error)
                throw Fail(Current.Start, lexer.Error!);

            return Current.Kind;
        }
    }

    internal int Offset => Current.Start;

    internal string Text => Current.In(source.Text).ToString();

    internal bool FollowsWhiteSpace => Current.Start > 0 && char.IsWhiteSpace(source.Text[Current.Start - 1]);

    internal TemplateException Fail(int offset, TemplateError error) => error.At(source, offset);

    /// <summary>An error at the current token; when that stands for an error of the lexer, that one is thrown instead.</summary>
    internal TemplateException FailHere(TemplateError error)
    {
        _ = Kind;
        return Fail(Offset, error);
    }

    internal bool IsWord(string word) => Kind == TokenKind.Identifier && Current.In(source.Text).SequenceEqual(word);

    internal TokenKind PeekKind() => _tokens[NextIndex()].Kind;

    internal Token Take()
    {
        var token = Current;
        _index = NextIndex();
        return token;
    }

    internal bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
            return false;

        Take();
        return true;
    }

    internal Token Expect(TokenKind kind, string sign) =>
        Kind == kind ? Take() : throw FailHere(TemplateError.Expected($"'{sign}'", $"'{sign}'"));

    /// <summary>Between these two, line ends are white space.</summary>
    internal void HideNewLines() => _hidingNewLines++;

    internal void ShowNewLines() => _hidingNewLines--;

    internal void Enter(int offset)
    {
        _nesting++;
        CheckDepth(_nesting, offset);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Fail(offset, TemplateError.Limit(TemplateErrorCodes.DepthLimit, TemplateOptions.GreatestDepth));
    }

    internal void Leave() => _nesting--;

    /// <summary>Takes note of a finished expression: chains like a + b + c... nest in the tree though not in the parser.</summary>
    internal T Deepen<T>(T expression)
        where T : Expression
    {
        CheckDepth(expression.Depth, expression.Offset);
        return expression;
    }

    private void CheckDepth(int depth, int offset)
    {
        if (depth > TemplateOptions.GreatestDepth)
            throw Fail(offset, TemplateError.Limit(TemplateErrorCodes.DepthLimit, TemplateOptions.GreatestDepth));

        if (depth > Deepest.Depth)
            Deepest = (depth, offset);
    }

    private int NextIndex()
    {
        var next = Math.Min(_index + 1, _tokens.Count - 1);
        while (_hidingNewLines > 0 && _tokens[next].Kind == TokenKind.NewLine)
            next++;

        return next;
    }
}
