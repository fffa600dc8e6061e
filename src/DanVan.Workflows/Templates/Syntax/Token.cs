namespace DanVan.Workflows.Templates;

/// <summary>A piece of a template. <paramref name="End"/> is the offset after its last character.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}

internal enum TokenKind
{
    EndOfFile,
    Error,

    // Outside code
    Text,
    EscapeEnter,
    EscapeExit,
    CodeEnter,
    CodeExit,

    // Inside code
    NewLine,
    Semicolon,
    Identifier,
    LocalIdentifier,
    Integer,
    Float,
    String,
    VerbatimString,

    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    Question,
    DoubleQuestion,
    QuestionExclamation,
    Pipe,
    Exclamation,
    Assign,
    AddAssign,
    SubtractAssign,
    MultiplyAssign,
    DivideAssign,
    WholeDivideAssign,
    RemainderAssign,
    Plus,
    Minus,
    Multiply,
    Divide,
    WholeDivide,
    Remainder,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    RangeInclusive,
    RangeExclusive,
}
