using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AnnualCycle.Tests.Running;

/// <summary>The words of a document as a file, read without the library.</summary>
internal static class Paper
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>All its text without spaces, which paragraphs and cells set in different places in different formats.</summary>
    public static string Words(string path) =>
        Regex.Replace(path.EndsWith(".docx", StringComparison.Ordinal) ? WordsOfDocx(path) : WordsOfHtml(File.ReadAllText(path)), @"\s|\u00A0", "");

    private static string WordsOfDocx(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var part = package.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(part).Descendants(Word + "t").Select(t => t.Value));
    }

    private static string WordsOfHtml(string html)
    {
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        return WebUtility.HtmlDecode(Regex.Replace(body, "<[^>]*>", ""));
    }
}
