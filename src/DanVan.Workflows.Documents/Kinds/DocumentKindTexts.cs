using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Documents.Kinds;

/// <summary>
/// The frame's texts of a kind in one shape, State or Party. <c>{year}</c>, <c>{owner}</c>, <c>{parent}</c>, <c>{awarding_authority}</c>,
/// <c>{occasion}</c> and, as a whole item, <c>{participants}</c> are placeholders; <c>{occasion|Giao ban}</c> says what stands there when the value is
/// empty. The result is plain text, which the writer escapes.
/// </summary>
public sealed record DocumentKindTexts
{
    /// <summary>The abstract (trích yếu).</summary>
    public required string Subject { get; init; }

    /// <summary>The addressees (kính gửi); empty for none.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The recipients (nơi nhận).</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Who signs on the right.</summary>
    public KindSigner Signer { get; init; } = new() { Person = SigningPerson.OwnerSigner };

    /// <summary>Who signs on the left; null for nobody.</summary>
    public KindSigner? SecondSigner { get; init; }

    /// <summary>The abstract for these values.</summary>
    /// <exception cref="FormatException">The text holds an unknown or unclosed placeholder.</exception>
    public string SubjectFor(DocumentTextValues values) => Fill(Subject, values).Text;

    /// <summary>The addressees for these values, without those whose placeholder is empty.</summary>
    /// <exception cref="FormatException">A text holds an unknown or unclosed placeholder.</exception>
    public IReadOnlyList<string> AddresseesFor(DocumentTextValues values) => FillAll(Addressees, values);

    /// <summary>The recipients for these values, without those whose placeholder is empty: a body with nothing above it reports to nobody.</summary>
    /// <exception cref="FormatException">A text holds an unknown or unclosed placeholder.</exception>
    public IReadOnlyList<string> RecipientsFor(DocumentTextValues values) => FillAll(Recipients, values);

    /// <summary>A text with its placeholders filled.</summary>
    internal static string FillText(string pattern, DocumentTextValues values) => Fill(pattern, values).Text;

    private static List<string> FillAll(IReadOnlyList<string> patterns, DocumentTextValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return
        [
            .. patterns.SelectMany(pattern => values.Participants.Count > 0 && pattern.StartsWith("{participants", StringComparison.Ordinal)
                ? values.Participants
                : Fill(pattern, values) is { IsWhole: true, Text: var text } ? [text] : []),
        ];
    }

    private static (string Text, bool IsWhole) Fill(string pattern, DocumentTextValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = new StringBuilder(pattern.Length + 32);
        var whole = true;
        var position = 0;
        while (pattern.IndexOf('{', position) is var open and >= 0)
        {
            var close = pattern.IndexOf('}', open);
            var name = close < 0 ? pattern[open..] : pattern[(open + 1)..close];
            var (known, otherwise) = name.Split('|', 2) is [var first, var second] ? (first, second) : (name, "");
            var value = known switch
            {
                "year" => values.Year.ToString(CultureInfo.InvariantCulture),
                "owner" => values.Owner,
                "parent" => values.Parent,
                "awarding_authority" => values.AwardingAuthority,
                "occasion" => values.Occasion,
                "participants" => "",
                _ => throw new FormatException($"\"{pattern}\" holds the unknown placeholder \"{name}\"."),
            };
            value = value.Length > 0 ? value : otherwise;
            whole &= value.Length > 0;
            text.Append(pattern, position, open - position).Append(value);
            position = close + 1;
        }

        return (text.Append(pattern, position, pattern.Length - position).ToString(), whole);
    }
}
