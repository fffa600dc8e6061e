using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.Workflows.Engine;

/// <summary>SHA-256 of text, as lower-case hexadecimal.</summary>
internal static class HashText
{
    /// <summary>Of two parts: the length of the first keeps them apart.</summary>
    public static string Of(string first, string second) =>
        Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{first.Length}:{first}{second}")));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
