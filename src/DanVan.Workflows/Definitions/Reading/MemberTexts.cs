using System.Collections.Frozen;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Reading;

/// <summary>What each member of a definition is, in Vietnamese and English, and what bounds it: one table for the loader and the JSON Schema.</summary>
internal static partial class MemberTexts
{
    private const int LongestName = 500;
    private const int LongestText = 200_000;

    private static readonly FrozenDictionary<string, MemberText> All =
        Cycle.Concat(Parts).Concat(Flow).Concat(Dates).Concat(Papers).Concat(Points).ToFrozenDictionary();

    /// <summary>The keys that have texts: <c>StageDefinition.Accepts</c>.</summary>
    public static IEnumerable<string> Keys => All.Keys;

    /// <summary>The text of a member.</summary>
    /// <exception cref="KeyNotFoundException">It has none: a member was added without saying what it is.</exception>
    public static MemberText Of(string key) => All[key];

    private static MemberText Id(string vietnamese, string english) => new(vietnamese, english) { Bounds = new Bounds { Form = TextForm.Id } };

    private static MemberText Name(string vietnamese = "Tên tiếng Việt", string english = "Name in Vietnamese") => Text(vietnamese, english, LongestName);

    private static MemberText Text(string vietnamese, string english, int maxLength) =>
        new(vietnamese, english) { Bounds = new Bounds { Form = TextForm.Filled, MaxLength = maxLength } };

    private static MemberText Number(string vietnamese, string english, decimal min, decimal max, string code = NumberRange) =>
        new(vietnamese, english) { Bounds = new Bounds { Min = min, Max = max, RangeCode = code } };

    private static MemberText Word(string vietnamese, string english, IReadOnlyList<string> words, string code = ValueUnknown) =>
        new(vietnamese, english) { Bounds = new Bounds { Words = words, WordCode = code } };

    private static MemberText Filled(string vietnamese, string english, string code = ListEmpty) =>
        new(vietnamese, english) { Bounds = new Bounds { EmptyCode = code } };
}
