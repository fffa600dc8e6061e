using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace DanVan.Workflows.Tests.Structure;

/// <summary>The public API of an assembly as text: one line a type or member, in ordinal order, without what the compiler adds to records.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(string)] = "string",
        [typeof(object)] = "object", [typeof(decimal)] = "decimal", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(double)] = "double",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The types that appear in the public signatures of an assembly.</summary>
    public static IEnumerable<Type> TypesIn(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(type => Visible(type)
            .SelectMany(m => m switch
            {
                MethodBase method => method.GetParameters().Select(p => p.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
                PropertyInfo property => [property.PropertyType],
                FieldInfo field => [field.FieldType],
                EventInfo @event => [@event.EventHandlerType!],
                _ => [],
            })
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object)))
            .SelectMany(Parts).Distinct();

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static IEnumerable<MemberInfo> Visible(Type type) =>
        type.GetMembers(Declared).Where(m => m switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(a => a.IsPublic || a.IsFamily || a.IsFamilyOrAssembly),
            EventInfo @event => @event.AddMethod is { IsPublic: true },
            _ => false,
        });

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), System.Globalization.CultureInfo.InvariantCulture)}");
        }

        return Visible(type).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) || m is PropertyInfo or ConstructorInfo).Select(m => Member(m)).OfType<string>();
    }

    private static string? Member(MemberInfo member) => member switch
    {
        PropertyInfo { Name: "EqualityContract" } => null,
        ConstructorInfo c when c.GetParameters() is [var p] && p.ParameterType == c.DeclaringType => null,
        ConstructorInfo { IsStatic: true } => null,
        ConstructorInfo c => $"{Access(c)}ctor({Parameters(c)})",
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "<Clone>$" } => null,
        MethodInfo m => $"{Access(m)}{Type(m.ReturnType, Nullability.Create(m.ReturnParameter))} {m.Name}{Generic(m)}({(m.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")}{Parameters(m)})",
        PropertyInfo p => $"{Access(p.GetMethod ?? p.SetMethod!)}{Required(p)}{Type(p.PropertyType, Nullability.Create(p))} {p.Name} {{ {Accessors(p)} }}",
        FieldInfo { IsLiteral: true } f => $"const {Type(f.FieldType, null)} {f.Name} = {f.GetRawConstantValue()}",
        FieldInfo f => $"{(f.IsStatic ? "static " : "")}{Type(f.FieldType, Nullability.Create(f))} {f.Name}",
        EventInfo e => $"event {Type(e.EventHandlerType!, null)} {e.Name}",
        _ => null,
    };

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = type.GetInterfaces().Where(i => !i.Name.StartsWith("IEquatable", StringComparison.Ordinal) && !type.IsEnum).Select(i => Type(i, null));
        if (type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType)
        {
            bases = bases.Prepend(Type(parent, null));
        }

        var inherits = string.Join(", ", bases.Order(StringComparer.Ordinal));
        return $"{kind} {Name(type)}{(inherits.Length == 0 ? "" : " : " + inherits)}";
    }

    private static string Name(Type type) => $"{type.Namespace}.{Type(type, null)}";

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "");

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is not { IsPrivate: false, IsAssembly: false } setter ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        return "get;" + set;
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsDefined(typeof(ParamCollectionAttribute)) || p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Type(p.ParameterType, Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? " = " + (p.DefaultValue ?? "default") : "")}"));

    private static string Type(Type type, NullabilityInfo? nullability)
    {
        var suffix = nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        if (type.IsByRef)
        {
            return "ref " + Type(type.GetElementType()!, null);
        }

        if (type.IsArray)
        {
            return Type(type.GetElementType()!, nullability?.ElementType) + "[]" + suffix;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Type(value, null) + "?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + suffix;
        }

        var name = type.IsNested && !type.IsGenericParameter ? $"{Type(type.DeclaringType!, null)}.{type.Name}" : type.Name;
        if (type.IsGenericType && name.IndexOf('`', StringComparison.Ordinal) is > 0 and var tick)
        {
            var arguments = type.GetGenericArguments().Select((a, i) => Type(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
            name = $"{name[..tick]}<{string.Join(", ", arguments)}>";
        }

        return name + suffix;
    }
}
