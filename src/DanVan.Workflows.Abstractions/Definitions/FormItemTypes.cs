namespace DanVan.Workflows.Definitions;

/// <summary>What an item of a form may hold: the vocabulary of <see cref="FormItem.Type"/>. Every value travels as text.</summary>
public static class FormItemTypes
{
    /// <summary>Any text.</summary>
    public const string Text = "text";

    /// <summary>A decimal number with a point, for example <c>12.5</c>.</summary>
    public const string Number = "number";

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public const string Date = "date";

    /// <summary>The id of one of the item's options.</summary>
    public const string Choice = "choice";

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public const string YesNo = "yes-no";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Text, Number, Date, Choice, YesNo];
}
