using System.Globalization;

namespace DanVan.Workflows.Documents.Kinds;

/// <summary>What the placeholders in a kind's texts stand for. All plain text.</summary>
/// <param name="Year">The cycle's year: <c>{year}</c>.</param>
/// <param name="Owner">The owner body: <c>{owner}</c>.</param>
/// <param name="Parent">The body above it, empty if none: <c>{parent}</c>.</param>
/// <param name="AwardingAuthority">Who decides the awards: <c>{awarding_authority}</c>; see <see cref="AuthorityOf"/>.</param>
public sealed record DocumentTextValues(int Year, string Owner, string Parent, string AwardingAuthority)
{
    /// <summary>
    /// The head of a body as running text names them: <c>GIÁM ĐỐC</c> and <c>Sở Y tế</c> give <c>Giám đốc Sở Y tế</c>. The default where a body decides
    /// through its head; a collective body is named as it is.
    /// </summary>
    public static string AuthorityOf(string signerTitle, string owner)
    {
        ArgumentNullException.ThrowIfNull(signerTitle);
        ArgumentNullException.ThrowIfNull(owner);
        var title = signerTitle.Trim();
        return title.Length == 0
            ? owner
            : $"{title[..1].ToUpper(CultureInfo.InvariantCulture)}{title[1..].ToLower(CultureInfo.InvariantCulture)} {owner}".TrimEnd();
    }
}
