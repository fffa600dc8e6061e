using DanVan.Workflows.Templates;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>Reads the words back with a listener of its own, which knows what words mean and nothing of how they are made.</summary>
[TestFixture]
public sealed class VietnameseWordsProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    private static readonly Dictionary<string, int> Digits = new()
    {
        ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4, ["năm"] = 5, ["lăm"] = 5, ["sáu"] = 6, ["bảy"] = 7,
        ["tám"] = 8, ["chín"] = 9,
    };

    [Test]
    public void Words_can_be_read_back_as_the_same_number() => Check.One(Many, Prop.ForAll(Numbers(), value => Listen(VietnameseText.Words(value)) == value));

    [Test]
    public void Words_of_every_number_up_to_ten_thousand_can_be_read_back_and_differ()
    {
        var words = Enumerable.Range(0, 10_001).Select(i => VietnameseText.Words(i)).ToList();
        Assert.That(words.Select(Listen), Is.EqualTo(Enumerable.Range(0, 10_001).Select(i => (long)i)));
        Assert.That(words, Is.Unique);
    }

    [Test]
    public void Sounds_change_where_they_must() => Check.One(Many, Prop.ForAll(Numbers(), value =>
    {
        var words = VietnameseText.Words(value);
        return !words.Contains("mươi một", StringComparison.Ordinal) && !words.Contains("mươi năm", StringComparison.Ordinal)
            && !words.Contains("mười năm", StringComparison.Ordinal) && !words.Contains("mười mốt", StringComparison.Ordinal)
            && !words.Contains("một mươi", StringComparison.Ordinal) && !words.Contains("không mươi", StringComparison.Ordinal)
            && !words.Contains("linh lăm", StringComparison.Ordinal) && !words.Contains("  ", StringComparison.Ordinal) && words.IsNormalized();
    }));

    // Of all lengths alike: drawn evenly, nearly all would have eighteen digits.
    private static Arbitrary<long> Numbers() => Arb.From(
        from digits in Gen.Choose(1, 17)
        from high in Gen.Choose(0, 999_999_999)
        from low in Gen.Choose(0, 999_999_999)
        from sign in Gen.Elements(1, -1)
        select sign * (((long)high * 1_000_000_000) + low) % (long)Math.Pow(10, digits));

    private static long Listen(string words)
    {
        var (total, billions, group, digit) = (0L, 0L, 0L, 0);
        var parts = words.Split(' ');
        foreach (var word in parts.Where(word => word is not ("âm" or "linh")))
        {
            switch (word)
            {
                case "mười":
                    group += 10;
                    break;
                case "mươi":
                    (group, digit) = (group + (digit * 10), 0);
                    break;
                case "trăm":
                    (group, digit) = (group + (digit * 100), 0);
                    break;
                case "nghìn" or "triệu":
                    total += (group + digit) * (word == "nghìn" ? 1_000 : 1_000_000);
                    (group, digit) = (0, 0);
                    break;
                case "tỷ":
                    billions = (billions + total + group + digit) * 1_000_000_000;
                    (total, group, digit) = (0, 0, 0);
                    break;
                default:
                    digit = Digits[word];
                    break;
            }
        }

        return (billions + total + group + digit) * (parts[0] == "âm" ? -1 : 1);
    }
}
