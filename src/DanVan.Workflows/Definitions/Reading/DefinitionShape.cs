using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace DanVan.Workflows.Definitions.Reading;

/// <summary>The shape of a definition's JSON, read off the records themselves, with the bounds and descriptions of <see cref="MemberTexts"/>.</summary>
internal static class DefinitionShape
{
    /// <summary>Most items of any list: far above what a cycle needs, and low enough to check every definition quickly.</summary>
    public const int MaxItems = 2_000;

    /// <summary>The whole definition.</summary>
    public static ObjectShape Root { get; } = new Builder().ObjectOf(typeof(CycleDefinition));

    private sealed class Builder
    {
        private readonly NullabilityInfoContext _nullability = new();
        private readonly Dictionary<Type, ObjectShape> _known = [];

        public ObjectShape ObjectOf(Type type)
        {
            if (_known.TryGetValue(type, out var known))
            {
                return known;
            }

            var shape = type.GetCustomAttribute<JsonPolymorphicAttribute>() is { } polymorphic
                ? new ObjectShape(NameOf(type), [])
                {
                    Discriminator = polymorphic.TypeDiscriminatorPropertyName,
                    Variants = type.GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(v => (string)v.TypeDiscriminator!, v => ObjectOf(v.DerivedType)),
                }
                : new ObjectShape(NameOf(type), [.. MembersOf(type)]);
            return _known[type] = shape;
        }

        private IEnumerable<MemberShape> MembersOf(Type type)
        {
            var parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).ToDictionary(p => p.Name!);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.SetMethod is not null))
            {
                var key = $"{NameOf(type)}.{property.Name}";
                var text = MemberTexts.Of(key);
                var isRequired = parameters.TryGetValue(property.Name, out var parameter)
                    ? !parameter.HasDefaultValue
                    : property.IsDefined(typeof(RequiredMemberAttribute));
                var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                var isNullable = _nullability.Create(property).WriteState == NullabilityState.Nullable;
                yield return new MemberShape(key, name, isRequired, ShapeOf(property.PropertyType, isNullable, text.Bounds), text);
            }
        }

        private Shape ShapeOf(Type type, bool isNullable, Bounds bounds)
        {
            if (Nullable.GetUnderlyingType(type) is { } value)
            {
                return ShapeOf(value, true, bounds);
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            {
                return new Shape(ShapeKind.Map, isNullable, bounds, ShapeOf(type.GetGenericArguments()[1], false, bounds));
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                return new Shape(ShapeKind.List, isNullable, bounds, ShapeOf(type.GetGenericArguments()[0], false, bounds));
            }

            ShapeKind? scalar = type == typeof(string) ? ShapeKind.Text
                : type == typeof(int) ? ShapeKind.Whole
                : type == typeof(decimal) ? ShapeKind.Number
                : type == typeof(bool) ? ShapeKind.YesNo
                : type == typeof(LocalDate) ? ShapeKind.Date
                : type == typeof(Fraction) ? ShapeKind.Fraction
                : null;
            return scalar is { } kind ? new Shape(kind, isNullable, bounds) : new Shape(ShapeKind.Object, isNullable, bounds, Object: ObjectOf(type));
        }

        private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;
    }
}
