using System.Collections;
using System.Reflection;
using System.Security.Cryptography;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>All a message says, as text: records with lists and bytes in them do not compare by themselves.</summary>
internal static class Shape
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> bytes => $"{bytes.Length}:{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ when value.GetType().Namespace == typeof(EdXmlMessage).Namespace && !value.GetType().IsEnum => $"{value.GetType().Name} {{\n{string.Join("\n", Members(value))}\n}}",
        _ => value.ToString()!,
    };

    private static IEnumerable<string> Members(object value) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite)
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => $"{p.Name}: {Of(p.GetValue(value))}");
}
