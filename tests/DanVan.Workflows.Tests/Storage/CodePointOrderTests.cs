using System.Text;
using DanVan.Workflows.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Storage;

[TestFixture]
public sealed class CodePointOrderTests
{
    [Test]
    public void Compare_AnyTwoTexts_AgreesWithTheBytesOfUtf8()
    {
        // A small alphabet around the places where UTF-16 and UTF-8 disagree, so that long common prefixes are frequent.
        var letter = Gen.Elements("a", "b", "é", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF");
        var text = letter.ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(text, text, (x, y) =>
            Math.Sign(CodePointOrder.Instance.Compare(x, y))
            == Math.Sign(Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [Test]
    public void Compare_WithNull_PutsNullFirst()
    {
        Assert.That(CodePointOrder.Instance.Compare(null, ""), Is.Negative);
        Assert.That(CodePointOrder.Instance.Compare("", null), Is.Positive);
        Assert.That(CodePointOrder.Instance.Compare(null, null), Is.Zero);
    }
}
