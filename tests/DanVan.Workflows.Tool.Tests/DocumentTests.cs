using System.IO.Compression;
using System.Text.Json;

namespace DanVan.Workflows.Tool.Tests;

public sealed class DocumentTests
{
    private const string Body = """
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p><w:p><w:r><w:t>Số: 5/KH-SYT</w:t></w:r></w:p><w:sectPr/>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan").FullName;

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_departure_is_shown_with_its_place_and_its_source()
    {
        var file = Docx("a.docx");
        var result = await Terminal.TypeAsync("document", "check", file);

        Assert.That((result.Code, result.Error), Is.EqualTo((1, "")));
        Assert.That(result.Output, Does.StartWith($"{file} (state-nd30, tự nhận): "));
        Assert.That(result.Output, Does.Contain("  đoạn 2: cảnh báo: Số nhỏ hơn 10 phải có số 0 phía trước: “05/KH-SYT”, đang là “5/KH-SYT”. (number.leading-zero)\n    Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I mục II.3\n"));
    }

    [Test]
    public async Task Several_files_are_one_document_of_JSON()
    {
        var (good, bad) = (Docx("b.docx"), Path.Combine(_folder, "c.docx"));
        await File.WriteAllTextAsync(bad, "no document");
        var result = await Terminal.TypeAsync("document", "check", good, bad, "--json", "--profile", "front");
        var files = JsonDocument.Parse(result.Output).RootElement.GetProperty("files");

        Assert.That((result.Code, files.GetArrayLength()), Is.EqualTo((1, 2)));
        Assert.That(files[0].GetProperty("profile").GetString(), Is.EqualTo("front"));
        Assert.That(files[1].GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("package.not-docx"));
        Assert.That(files[1].GetProperty("findings")[0].GetProperty("severity").GetString(), Is.EqualTo("error"));
    }

    [TestCase("body-size=13", "state-nd30")]
    [TestCase("body-size=13", null)]
    public async Task What_the_office_has_chosen_is_taken(string choice, string? profile)
    {
        string[] words = ["document", "check", Docx(Path.GetRandomFileName()), "--option", choice, "--option", "line-spacing=1.5", .. profile is null ? Array.Empty<string>() : ["--profile", profile]];
        var result = await Terminal.TypeAsync(words);

        Assert.That((result.Code, result.Error), Is.EqualTo((1, "")), "the findings of the file");
    }

    [TestCase("body-size=99")]
    [TestCase("body-size")]
    [TestCase("=13")]
    [TestCase("section-mark=hyphen")]
    public async Task A_choice_there_is_not_is_a_slip(string choice)
    {
        var result = await Terminal.TypeAsync("document", "check", Docx(Path.GetRandomFileName()), "--profile", "state-nd30", "--option", choice);

        Assert.That((result.Code, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(choice));
    }

    [Test]
    public async Task Findings_are_in_English_on_demand()
    {
        var result = await Terminal.TypeAsync("document", "check", Docx("d.docx"), "--lang", "en");

        Assert.That(result.Output, Does.Contain("paragraph 2: warning: A number below ten has a leading zero"));
    }

    [Test]
    public async Task A_file_that_is_not_there_or_an_unknown_profile_ends_with_2()
    {
        var missing = await Terminal.TypeAsync("document", "check", Path.Combine(_folder, "none.docx"));
        var unknown = await Terminal.TypeAsync("document", "check", Docx("e.docx"), "--profile", "state-nd31");
        var nothing = await Terminal.TypeAsync("document", "check");

        Assert.That((missing.Code, unknown.Code, nothing.Code), Is.EqualTo((2, 2, 2)));
        Assert.That((missing.Output, missing.Error), Is.EqualTo(("", $"Không có tệp \"{Path.Combine(_folder, "none.docx")}\".{Environment.NewLine}")));
    }

    private string Docx(string name)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var path = Path.Combine(_folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Write(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{Body}</w:body></w:document>");
        return path;
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
