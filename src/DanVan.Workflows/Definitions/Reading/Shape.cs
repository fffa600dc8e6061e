namespace DanVan.Workflows.Definitions.Reading;

/// <summary>What a value of a definition's JSON may look like; both the loader and the JSON Schema follow it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Bounds">What bounds it. Those of a list or map are those of its values, except the list's own length.</param>
/// <param name="Item">What a list or map holds.</param>
/// <param name="Object">What an object holds.</param>
internal sealed record Shape(ShapeKind Kind, bool IsNullable, Bounds Bounds, Shape? Item = null, ObjectShape? Object = null);

/// <summary>The kinds of values.</summary>
internal enum ShapeKind
{
    Text,
    Whole,
    Number,
    YesNo,
    Date,
    Fraction,
    List,
    Map,
    Object,
}

/// <summary>What bounds a value, and the code of what is outside.</summary>
internal sealed record Bounds
{
    public static readonly Bounds None = new();

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string RangeCode { get; init; } = DefinitionFindingCodes.NumberRange;

    /// <summary>Most characters of a text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What a text must look like; null for anything.</summary>
    public TextForm? Form { get; init; }

    /// <summary>The words a text may be; null for any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The words a map's keys may be; null for any.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>The code of a word that is none of <see cref="Words"/> or <see cref="Keys"/>.</summary>
    public string WordCode { get; init; } = DefinitionFindingCodes.ValueUnknown;

    /// <summary>The code of a list without any item; null when it may have none.</summary>
    public string? EmptyCode { get; init; }
}

/// <summary>A form of text: the same rule for the schema as a pattern, and for the loader as a test.</summary>
internal sealed record TextForm(string Pattern, string Code, Func<string, bool> Fits)
{
    public static readonly TextForm Id = new("^[A-Za-z0-9._-]{1,64}$", DefinitionFindingCodes.IdInvalid, DefinitionIds.IsValid);

    public static readonly TextForm Filled = new("\\S", DefinitionFindingCodes.TextEmpty, text => !string.IsNullOrWhiteSpace(text));

    /// <summary>MM-dd of a day that every year has.</summary>
    public static readonly TextForm Day = new(
        "^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$",
        DefinitionFindingCodes.DeadlineDate,
        AnnualDays.IsOfEveryYear);

    public const string Date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public const string Fraction = "^[0-9]+/[0-9]+$";
}

/// <summary>What an object holds. One with <see cref="Variants"/> is one of them, told apart by <see cref="Discriminator"/>.</summary>
internal sealed record ObjectShape(string Name, IReadOnlyList<MemberShape> Members)
{
    public Dictionary<string, MemberShape> ByName { get; } = Members.ToDictionary(m => m.Name);

    public string? Discriminator { get; init; }

    public IReadOnlyDictionary<string, ObjectShape> Variants { get; init; } = new Dictionary<string, ObjectShape>();
}

/// <summary>A member of an object.</summary>
/// <param name="Key">Type and member, <c>StageDefinition.Accepts</c>.</param>
/// <param name="Name">Its name in JSON.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Description">What it is, in both languages.</param>
internal sealed record MemberShape(string Key, string Name, bool IsRequired, Shape Shape, MemberText Description);

/// <summary>What a member is, in both languages, and what bounds its value.</summary>
internal sealed record MemberText(string Vietnamese, string English)
{
    public Bounds Bounds { get; init; } = Bounds.None;
}
