using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents.Kinds;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>What the frame of a document takes from its model. A model may lack any of it: a certificate is about no meeting.</summary>
internal static class ModelTexts
{
    /// <summary>What a person filled in; empty when they did not.</summary>
    public static string Detail(IReadOnlyDictionary<string, object?> model, string id) => Text(Map(model, "details"), id);

    /// <summary>
    /// What a meeting is held for: what a person calls it, or else the milestone's name. In a Party document it begins with a small letter, as every
    /// abstract there.
    /// </summary>
    public static string Occasion(IReadOnlyDictionary<string, object?> model, NumberingShape shape)
    {
        var called = Detail(model, "meeting");
        var occasion = called.Length > 0 ? called : Text(Map(model, "milestone"), "name");
        return shape == NumberingShape.Party && occasion.Length > 0
            ? occasion[..1].ToLower(CultureInfo.InvariantCulture) + occasion[1..]
            : occasion;
    }

    /// <summary>The groups of units that take part.</summary>
    public static IReadOnlyList<string> Participants(IReadOnlyDictionary<string, object?> model) =>
        model.GetValueOrDefault("participants") is IReadOnlyList<object?> names ? [.. names.OfType<string>()] : [];

    /// <summary>Who stands in the heading, and whom they are under.</summary>
    public static (string Name, string Parent) Heading(KindHeading heading, OwnerBody owner, IReadOnlyDictionary<string, object?> model)
    {
        if (heading == KindHeading.Owner)
        {
            return (owner.Name, owner.Parent);
        }

        var registration = Map(model, "registration");
        return (Text(registration, "unit_name"), Text(registration, "unit_parent"));
    }

    private static IReadOnlyDictionary<string, object?>? Map(IReadOnlyDictionary<string, object?> model, string name) =>
        model.GetValueOrDefault(name) as IReadOnlyDictionary<string, object?>;

    private static string Text(IReadOnlyDictionary<string, object?>? map, string name) => map?.GetValueOrDefault(name) as string ?? "";
}
