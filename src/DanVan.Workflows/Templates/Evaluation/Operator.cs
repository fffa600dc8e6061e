namespace DanVan.Workflows.Templates;

/// <summary>An operator between two values.</summary>
internal enum Operator
{
    Otherwise,
    InsteadOf,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    WholeDivide,
    Remainder,
    RangeInclusive,
    RangeExclusive,
}
