using System.Security.Cryptography;
using System.Text;

namespace DanVan.Workflows.Engine;

/// <summary>SHA-256 of text, as lower-case hexadecimal.</summary>
internal static class HashText
{
    /// <summary>Of several parts: a control character that no part may hold keeps them apart.</summary>
    public static string Of(params ReadOnlySpan<string> parts) => Of(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
