namespace DanVan.Workflows.Templates;

/// <summary>What work costs in steps and bytes, whichever renderer does it: the same template ends at the same limit. Pure.</summary>
internal static class WorkCosts
{
    private const int CharactersPerStep = 4;
    private const int CharactersComparedPerStep = 1024;
    private const int LettersComparedPerStep = 64;
    private const int DigitBytesPerStep = 8;

    // Shorter strings count where a list keeps them: most of them are written or joined at once and gone.
    private const int ShortString = 128;

    /// <summary>Steps for making or reading so many characters.</summary>
    internal static long OfText(long length) => length / CharactersPerStep;

    /// <summary>Steps for looking for a part in a text, whose worst case grows with both lengths.</summary>
    internal static long OfSearch(string text, string part, bool ignoringCase) =>
        (long)text.Length * part.Length / (ignoringCase ? LettersComparedPerStep : CharactersComparedPerStep);

    /// <summary>Steps for the digits of an integer of so many bytes.</summary>
    internal static long OfDigits(int bytes) => bytes / DigitBytesPerStep;

    /// <summary>The memory of such digits.</summary>
    internal static long BytesOfDigits(int bytes) => bytes + 40;

    /// <summary>The memory of a string of this length; none for a short one.</summary>
    internal static long BytesOf(long length) => length > ShortString ? OwnBytes(length) : 0;

    /// <summary>What a place in a list takes, with a number or a short string in it; longer strings were paid for when they were made.</summary>
    internal static int BytesInList(object? item) => item is string { Length: <= ShortString } text ? 40 + (int)OwnBytes(text.Length) : 40;

    /// <summary>What a list takes with its places, each counted once when it is made.</summary>
    internal static long BytesOfList(IEnumerable<object?> items) => 64 + items.Sum(item => (long)BytesInList(item));

    private static long OwnBytes(long length) => 24 + (length * sizeof(char));
}
