namespace DanVan.Workflows.Documents.Layout;

/// <summary>Tells a document's number from other words of a line.</summary>
internal static class NumberWords
{
    /// <summary>Whether a word is a document's number that could be parted at a hyphen: <c>20/KH-SYT</c>, <c>01-KH/BDVTU</c>.</summary>
    public static bool IsNumber(string word) =>
        word.Length > 0 && char.IsAsciiDigit(word[0]) && word.Contains('-', StringComparison.Ordinal) && word.Any(char.IsLetter);
}
