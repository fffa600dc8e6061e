using System.Text.RegularExpressions;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>The abbreviations before the line that says by what right a person signs, in every way they are met.</summary>
internal static partial class SignerPrefixes
{
    public static bool Starts(string text) => Prefix().IsMatch(text);

    public static bool IsActing(string text) => Prefix().Match(text) is { Success: true, Groups: [_, { Value: "Q" or "q" }, ..] };

    /// <summary>The prefix as it stands, with its mark; empty if there is none.</summary>
    public static string Of(string text) => Prefix().Match(text).Value.TrimEnd();

    [GeneratedRegex(@"^\s*(TUQ|T/UQ|T/M|K/T|T/L|T/U|TM|KT|TL|Q)(?:\s*\.|(?<=/[A-Z]{1,2})|(?=\s))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
