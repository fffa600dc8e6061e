using System.Text;
using DanVan.Workflows.Documents.Composing;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>Bodies and texts that pass the template and are made to break what comes after it.</summary>
public class HostileBodyTest
{
    [TestCase("<p>", "<strong>", "</strong>", "</p>", 19, true)]
    [TestCase("<p>", "<strong>", "</strong>", "</p>", 20, false)]
    [TestCase("<p>", "<em>", "</em>", "</p>", 100_000, false)]
    [TestCase("<p>", "<span class=\"nowrap\">", "</span>", "</p>", 100_000, false)]
    [TestCase("<p>", "<em>", "", "", 100_000, false)]
    public void Elements_are_nested_twenty_deep_at_most(string before, string open, string close, string after, int times, bool isAllowed)
    {
        var body = before + Repeat(open, times) + "a" + Repeat(close, times) + after;
        if (isAllowed)
        {
            Assert.That(Samples.Html(Samples.StatePlan with { BodyHtml = body }), Does.Contain(body));
        }
        else
        {
            Assert.That(Refused(body).Column, Is.EqualTo(before.Length + (20 * open.Length) - open.Length + 1));
        }
    }

    // NFC puts marks of different classes into order; for a long run of them that takes quadratic time, here some hours.
    [TestCase("\u0301", "\u0323")]
    [TestCase("&#x301;", "&#x323;")]
    public void A_letter_carries_thirty_marks_at_most(string above, string below)
    {
        Assert.That(Samples.Html(Samples.StatePlan with { BodyHtml = $"<p>a{Repeat(above, 15)}{Repeat(below, 15)}b{Repeat(above, 30)}</p>" }), Does.Contain("</p>"));
        Assert.That(Refused($"<p>a{Repeat(above, 500_000)}{Repeat(below, 500_000)}</p>").Column, Is.EqualTo(5 + (30 * above.Length)));
    }

    [TestCase("\uFFFE")]
    [TestCase("\uFFFF")]
    public void What_is_no_character_is_shown_as_a_replacement(string character) =>
        Assert.That(Samples.Html(Samples.StatePlan with { BodyHtml = $"<p>a{character}</p>" }), Does.Contain("<p>a\uFFFD</p>"));

    [TestCase("\0")]
    [TestCase("\u0085")]
    [TestCase("&#0;")]
    [TestCase("&#xD800;")]
    [TestCase("&#x110000;")]
    public void What_no_page_shows_is_refused_at_its_place(string character) => Assert.That(Refused($"<p>a{character}</p>").Column, Is.EqualTo(5));

    [Test]
    public void An_attribute_is_short_and_its_refusal_too()
    {
        var error = Refused($"<p><span class=\"{Repeat("nowrap ", 1_000_000)}nowrap\">a</span></p>");
        Assert.That(error.Message, Has.Length.LessThan(200));
    }

    [Test]
    public void A_text_of_the_frame_is_printed_whatever_stands_in_it()
    {
        var hostile = "a" + Repeat("\u0301", 200_000) + Repeat("\u0323", 200_000) + "\uFFFE\uFFFF\0\uD800<script>";
        var html = Samples.Html(Samples.StatePlan with { Subject = hostile, Recipients = [hostile] });
        Assert.That(html, Does.Contain("\uFFFD").And.Contain("&lt;script&gt;").And.Not.Contain("<script").And.Not.Contain("\uFFFE").And.Not.Contain("\uFFFF"));
    }

    [Test]
    public void A_text_of_the_model_is_cleaned_before_a_template_sees_it()
    {
        var model = PrintableModel.Of(new Dictionary<string, object?> { ["name"] = "a" + Repeat("\u0301", 200_000) + Repeat("\u0323", 200_000) + "\uFFFE" });
        var name = (string)model["name"]!;
        Assert.That((name[0], name[1], name[30], name[^1], name.Length), Is.EqualTo(('á', '\u0301', '\uFFFD', '\uFFFD', 400_001)));
    }

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    private static DocumentBodyException Refused(string body) =>
        Assert.Throws<DocumentBodyException>(() => Samples.Html(Samples.StatePlan with { BodyHtml = body }))!;
}
