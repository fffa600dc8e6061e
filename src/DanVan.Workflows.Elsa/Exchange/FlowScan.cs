using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>
/// Looks through the JSON of one activity for what would make Elsa's serializer or interpreter do more than read values: names of types, scripts,
/// activities inside. It runs before Elsa sees the text.
/// </summary>
internal sealed partial class FlowScan(FlowRules rules, List<FlowFinding> findings)
{
    private static readonly FrozenSet<string> TypeMarkers =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "$type", "_type", "$id", "$ref", "$values", "_items", "_island", "__type");

    // By these Elsa reads an activity as another one than its type says.
    private static readonly FrozenSet<string> Disguises = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "originalActivityJson", "workflowDefinitionId", "workflowDefinitionVersionId", "latestAvailablePublishedVersion", "latestAvailablePublishedVersionId");

    private static readonly FrozenSet<string> ExpressionMembers = FrozenSet.Create(StringComparer.Ordinal, "type", "value", "memoryReference");

    /// <summary>The types of the activities that were found inside.</summary>
    public List<string> Inner { get; } = [];

    /// <summary>Looks through a value of an activity.</summary>
    /// <param name="element">The value.</param>
    /// <param name="path">Where it stands.</param>
    public void Look(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in element.EnumerateArray().Index())
            {
                Look(item, $"{path}[{i}]");
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            LookAtObject(element, path);
        }
    }

    /// <summary>The names of members that must not be there at all.</summary>
    public void LookAtNames(JsonElement element, string path)
    {
        foreach (var name in element.EnumerateObject().Select(m => m.Name))
        {
            if (TypeMarkers.Contains(name))
            {
                findings.Add(FlowFindingCatalogue.Of(Polymorphic, path, name));
            }
            else if (Disguises.Contains(name))
            {
                findings.Add(FlowFindingCatalogue.Of(MemberForbidden, path, name));
            }
        }
    }

    /// <summary>Whether a variable may have a type: text, numbers, dates and the like, and lists of them.</summary>
    public static bool IsPlainType(string name) => PlainType().IsMatch(name);

    private void LookAtObject(JsonElement element, string path)
    {
        LookAtNames(element, path);
        var type = element.Member("type").Text();
        var isExpression = type is not null && element.EnumerateObject().All(m => ExpressionMembers.Contains(m.Name));
        if (isExpression)
        {
            LookAtExpression(element, type!, path);
        }
        else if (type is not null)
        {
            Inner.Add(type);
        }
        else if (element.TryGetProperty("type", out var odd) && odd.ValueKind != JsonValueKind.Null)
        {
            findings.Add(FlowText.Shape($"{path}.type", "tên một loại", "the name of a type"));
        }

        LookAtVariable(element, path);
        foreach (var member in element.EnumerateObject())
        {
            Look(member.Value, $"{path}.{member.Name}");
        }
    }

    private void LookAtExpression(JsonElement element, string type, string path)
    {
        if (!rules.Expressions.Contains(type))
        {
            findings.Add(FlowFindingCatalogue.Of(FlowFindingCodes.Expression, path, type));
            return;
        }

        // Values of these kinds may be JSON within a text, which Elsa reads as well.
        if (type == "Literal" || element.Member("value").Text() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var within = FlowText.Within(text);
        if (type is "Variable" or "Input" && !within.Is(JsonValueKind.Object))
        {
            findings.Add(FlowText.Shape(path + ".value", "một biến", "a variable"));
        }

        Look(within, path + ".value");
    }

    // An input says what type it has, which nobody reads; a variable is made by it.
    private void LookAtVariable(JsonElement element, string path)
    {
        if (element.TryGetProperty("expression", out _) || element.TryGetProperty("memoryReference", out _))
        {
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.Text() is { Length: > 0 } name
                && ((member.Name.Equals("typeName", StringComparison.OrdinalIgnoreCase) && !IsPlainType(name))
                    || (member.Name.Equals("storageDriverTypeName", StringComparison.OrdinalIgnoreCase) && !StorageDriver().IsMatch(name))))
            {
                findings.Add(FlowFindingCatalogue.Of(VariableType, $"{path}.{member.Name}", name));
            }
        }
    }

    [GeneratedRegex(@"^(List<)?(Object|String|Boolean|Byte|Int16|Int32|Int64|Single|Double|Decimal|Guid|Date|DateOnly|TimeOnly|DateTime|DateTimeOffset|TimeSpan|ObjectDictionary|JsonElement|JsonNode|JsonObject)\??>?(\[\])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainType();

    [GeneratedRegex(@"^Elsa\.[A-Za-z.]{1,80}StorageDriver(, Elsa\.[A-Za-z.]{1,80})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex StorageDriver();
}
