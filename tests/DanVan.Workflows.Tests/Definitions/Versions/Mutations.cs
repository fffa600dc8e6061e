using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Tests.Definitions.Versions;

/// <summary>Every change of one member that <see cref="RichDefinition"/> allows, found by walking types and JSON side by side.</summary>
internal static class Mutations
{
    // What an item of a list is known by: to change it is to add one item and to remove another.
    private static readonly Dictionary<Type, string[]> Keys = new()
    {
        [typeof(TransitionDefinition)] = [nameof(TransitionDefinition.From), nameof(TransitionDefinition.Trigger)],
        [typeof(EffectDefinition)] = [nameof(EffectDefinition.Do), nameof(EffectDefinition.Document)],
        [typeof(ValidatorDefinition)] = [nameof(ValidatorDefinition.Condition)],
        [typeof(QuotaRule)] = [nameof(QuotaRule.Participants), nameof(QuotaRule.Kind)],
    };

    /// <param name="Owner">The record that has the member.</param>
    /// <param name="Member">The member.</param>
    /// <param name="How">What is done to it.</param>
    /// <param name="Names">The names on the way from the definition down to it.</param>
    /// <param name="Apply">Changes the JSON of a definition.</param>
    public sealed record Mutation(Type Owner, PropertyInfo Member, string How, IReadOnlyList<string> Names, Action<JsonNode> Apply)
    {
        private CycleDefinition? _changed;

        /// <summary>The definition with this change alone; read once, since reading is most of the work.</summary>
        public CycleDefinition Changed => _changed ??= RichDefinition.With(Apply);

        public override string ToString() => $"{Owner.Name}.{Member.Name} {How} at {string.Join('.', Names)}";
    }

    public static IReadOnlyList<Mutation> All { get; } = [.. Of(typeof(CycleDefinition), RichDefinition.Parse(), root => root, [], isRule: false)];

    /// <summary>All members of all records that a definition is made of. A record that is always there is its own members.</summary>
    public static IReadOnlyList<PropertyInfo> Members { get; } =
    [
        .. Types(typeof(CycleDefinition), []).SelectMany(MembersOf).Where(m => !IsRecord(m.PropertyType) || new NullabilityInfoContext().Create(m).ReadState == NullabilityState.Nullable),
    ];

    public static IEnumerable<PropertyInfo> MembersOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static IEnumerable<Mutation> Of(Type type, JsonNode node, Func<JsonNode, JsonNode> at, IReadOnlyList<string> names, bool isRule)
    {
        foreach (var member in MembersOf(type))
        {
            var name = member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (node[name] is not { } value)
            {
                continue;
            }

            // A rule is one value to people: what changes is the day of the deadline. And what an item is known by is told by its place.
            var isKey = member.Name == "Id" && names.Count > 0 || (Keys.GetValueOrDefault(type) ?? []).Contains(member.Name);
            IReadOnlyList<string> path = isRule || isKey ? names : [.. names, name];
            Mutation To(string how, Func<JsonNode, JsonNode?> change) => new(type, member, how, path, root =>
            {
                var owner = at(root);
                owner[name] = change(owner[name]!.DeepClone());
            });

            if (new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable)
            {
                yield return new Mutation(type, member, "is dropped", path, root => at(root).AsObject().Remove(name));
            }

            foreach (var mutation in OfValue(member.PropertyType, value, root => at(root)[name]!, path, isRule, To))
            {
                yield return mutation;
            }
        }
    }

    private static IEnumerable<Mutation> OfValue(
        Type type, JsonNode value, Func<JsonNode, JsonNode> at, IReadOnlyList<string> path, bool isRule, Func<string, Func<JsonNode, JsonNode?>, Mutation> to)
    {
        switch (value)
        {
            case JsonArray list:
                var item = type.GetGenericArguments()[0];
                yield return to("loses an item", array => Changed(array.AsArray(), a => a.RemoveAt(0)));
                if (item == typeof(string))
                {
                    yield return to("gains an item", array => Changed(array.AsArray(), a => a.Add("thêm")));
                    break;
                }

                foreach (var mutation in list.SelectMany((element, i) => Of(item, element!, root => at(root)[i]!, path, isRule)))
                {
                    yield return mutation;
                }

                break;
            case JsonObject dictionary when type.IsGenericType:
                var key = dictionary.First().Key;
                yield return to("loses a key", d => Changed(d.AsObject(), o => o.Remove(key)));
                yield return to("has another value", d => Changed(d.AsObject(), o => o[key] = o[key] is JsonArray a ? Changed(a.DeepClone().AsArray(), x => x.Add("thêm")) : o[key]!.GetValue<decimal>() + 1));
                break;
            case JsonObject part:
                var actual = type == typeof(DateRule) ? RuleOf(part["rule"]!.GetValue<string>()) : type;
                foreach (var mutation in Of(actual, part, at, path, isRule || type == typeof(DateRule)))
                {
                    yield return mutation;
                }

                break;
            default:
                yield return to("is another", scalar => Other(scalar, type));
                break;
        }
    }

    private static JsonNode Other(JsonNode scalar, Type type) => scalar.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => scalar.GetValue<decimal>() + 1,
        _ when type == typeof(Fraction) => "1/7",
        _ when (Nullable.GetUnderlyingType(type) ?? type) == typeof(NodaTime.LocalDate) => "2026-02-03",
        _ => scalar.GetValue<string>() + "x",
    };

    private static T Changed<T>(T node, Action<T> change)
    {
        change(node);
        return node;
    }

    private static Type RuleOf(string discriminator) => typeof(DateRule).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Single(a => (string)a.TypeDiscriminator! == discriminator).DerivedType;

    private static bool IsRecord(Type type) => (type.Namespace == typeof(CycleDefinition).Namespace || type == typeof(DocumentIssuer)) && type.IsClass;

    private static HashSet<Type> Types(Type type, HashSet<Type> found)
    {
        if (type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments())
            {
                Types(argument, found);
            }
        }
        else if (type == typeof(DateRule))
        {
            foreach (var rule in type.GetCustomAttributes<JsonDerivedTypeAttribute>())
            {
                Types(rule.DerivedType, found);
            }
        }
        else if (IsRecord(type) && found.Add(type))
        {
            foreach (var member in MembersOf(type))
            {
                Types(member.PropertyType, found);
            }
        }

        return found;
    }
}
