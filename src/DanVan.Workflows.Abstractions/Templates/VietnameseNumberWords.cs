namespace DanVan.Workflows.Templates;

/// <summary>Reads whole numbers aloud the way primary school teaches it and cashiers write it.</summary>
internal static class VietnameseNumberWords
{
    private const long Limit = 1_000_000_000_000_000_000;
    private const long Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    internal static string Write(long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Limit);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, -Limit);

        if (value == 0)
            return Digits[0];

        var words = new List<string>();
        if (value < 0)
            words.Add("âm");

        AddNumber(words, Math.Abs(value), follows: false);
        return string.Join(' ', words);
    }

    // There is no word above "tỷ": 10^12 is a thousand of them, 10^15 a million of them.
    private static void AddNumber(List<string> words, long value, bool follows)
    {
        if (value >= Billion)
        {
            AddNumber(words, value / Billion, follows);
            words.Add("tỷ");
            follows = true;
            value %= Billion;
        }

        follows = AddGroup(words, (int)(value / 1_000_000), "triệu", follows);
        follows = AddGroup(words, (int)(value / 1_000 % 1_000), "nghìn", follows);
        AddGroup(words, (int)(value % 1_000), string.Empty, follows);
    }

    // A group of zeros is not read; a group after another is read in full, hundreds included: 1 005 is "một nghìn không trăm linh năm".
    private static bool AddGroup(List<string> words, int group, string unit, bool follows)
    {
        if (group == 0)
            return follows;

        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        if (hundreds > 0 || follows)
        {
            words.Add(Digits[hundreds]);
            words.Add("trăm");
            if (tens == 0 && ones > 0)
                words.Add("linh");
        }

        if (tens == 1)
        {
            words.Add("mười");
        }
        else if (tens > 1)
        {
            words.Add(Digits[tens]);
            words.Add("mươi");
        }

        if (ones > 0)
            words.Add(OnesAfter(tens, ones));

        if (unit.Length > 0)
            words.Add(unit);

        return true;
    }

    private static string OnesAfter(int tens, int ones) => (tens, ones) switch
    {
        (> 1, 1) => "mốt",
        (> 1, 4) => "tư",
        (> 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
