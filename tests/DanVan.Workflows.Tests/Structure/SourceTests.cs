using System.Text;
using System.Text.RegularExpressions;

namespace DanVan.Workflows.Tests.Structure;

/// <summary>What the house style promises about the source.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;
    private static readonly string[] TextFiles = [".cs", ".json", ".html", ".css", ".md", ".csv", ".props", ".csproj"];

    [Test]
    public void No_file_is_longer_than_one_sitting() =>
        Assert.That(
            SourceTree.CSharpFiles("src").Where(f => File.ReadLines(f).Count() > MostLines).Select(f => Path.GetRelativePath(SourceTree.Root, f)),
            Is.Empty);

    [Test]
    public void Nothing_is_left_unfinished() =>
        Assert.That(
            SourceTree.CSharpFiles("src").SelectMany(f => File.ReadLines(f).Index()
                .Where(l => Unfinished().IsMatch(l.Item))
                .Select(l => $"{Path.GetRelativePath(SourceTree.Root, f)}:{l.Index + 1}: {l.Item.Trim()}")),
            Is.Empty);

    // Two spellings of one Vietnamese word look the same and compare different.
    [Test]
    public void All_text_under_src_is_composed() =>
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*", SearchOption.AllDirectories)
                .Where(f => TextFiles.Contains(Path.GetExtension(f)) && !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"))
                .Where(f => !File.ReadAllText(f).IsNormalized(NormalizationForm.FormC))
                .Select(f => Path.GetRelativePath(SourceTree.Root, f)),
            Is.Empty);

    [Test]
    public void All_embedded_text_is_composed_UTF8()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var (assembly, name) in Assemblies.All.SelectMany(a => a.GetManifestResourceNames().Select(n => (a, n))))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: false);
            Assert.That(reader.ReadToEnd().IsNormalized(NormalizationForm.FormC), $"{assembly.GetName().Name}: {name}");
        }
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException|NotSupportedException\(\))|\bthrow null\b|#pragma warning disable\s*$")]
    private static partial Regex Unfinished();
}
