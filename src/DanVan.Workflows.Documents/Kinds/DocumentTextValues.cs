using System.Globalization;

namespace DanVan.Workflows.Documents.Kinds;

/// <summary>What the placeholders in a kind's texts stand for. All plain text.</summary>
/// <param name="Year">The cycle's year: <c>{year}</c>.</param>
/// <param name="Owner">The owner body: <c>{owner}</c>.</param>
/// <param name="Parent">The body above it, empty if none: <c>{parent}</c>.</param>
/// <param name="AwardingAuthority">Who decides the awards: <c>{awarding_authority}</c>; see <see cref="AuthorityOf"/>.</param>
public sealed record DocumentTextValues(int Year, string Owner, string Parent, string AwardingAuthority)
{
    /// <summary>What a meeting is held for, such as a milestone's name: <c>{occasion}</c>. Empty when nobody has said.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>The groups of units that take part: <c>{participants}</c>, an item each. Empty when the definition names none.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>
    /// The head of a body as running text names them: <c>GIÁM ĐỐC</c> and <c>Sở Y tế</c> give <c>Giám đốc Sở Y tế</c>,
    /// <c>TRƯỞNG BAN</c> and <c>Ban Dân vận</c> give <c>Trưởng Ban Dân vận</c>. The default where a body decides
    /// through its head; a collective body is named as it is.
    /// </summary>
    public static string AuthorityOf(string signerTitle, string owner)
    {
        ArgumentNullException.ThrowIfNull(signerTitle);
        ArgumentNullException.ThrowIfNull(owner);
        var title = Words(signerTitle);
        var body = Words(owner);

        // TRƯỞNG BAN of "Ban Dân vận" is "Trưởng Ban Dân vận": what both share is said once, as the body writes it.
        var shared = Enumerable.Range(0, Math.Min(title.Length, body.Length) + 1)
            .Last(n => title.TakeLast(n).SequenceEqual(body.Take(n), StringComparer.OrdinalIgnoreCase));
        var own = string.Join(' ', title.SkipLast(shared)).ToLower(CultureInfo.InvariantCulture);
        return own.Length == 0
            ? string.Join(' ', body)
            : string.Join(' ', [own[..1].ToUpper(CultureInfo.InvariantCulture) + own[1..], .. body]);

        static string[] Words(string s) => s.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
