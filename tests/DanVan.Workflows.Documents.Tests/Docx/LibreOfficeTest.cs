using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Tests.Docx;

/// <summary>A real word processor opens what is written, where one is installed.</summary>
public partial class LibreOfficeTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task LibreOffice_opens_every_document_and_prints_it()
    {
        var program = Installed();
        if (program is null)
        {
            Assert.Ignore("LibreOffice (soffice) is not on the path.");
        }

        var folder = Directory.CreateTempSubdirectory("danvan-docx-");
        try
        {
            var files = FormatProfiles.Ids.SelectMany(p => DocxSamples.Of(p).Concat(LongCertificates(p)))
                .Select((s, i) => (Path: Path.Combine(folder.FullName, $"{i:D2}.docx"), s.Name, s.Document)).ToList();
            foreach (var (path, _, document) in files)
            {
                await File.WriteAllBytesAsync(path, DocxSamples.Bytes(document));
            }

            await ConvertAsync(program, folder.FullName, files.Select(f => f.Path));

            Assert.Multiple(() =>
            {
                foreach (var (path, name, document) in files)
                {
                    var pdf = Path.ChangeExtension(path, ".pdf");
                    Assert.That(File.Exists(pdf), Is.True, pdf);
                    var pages = PageObject().Count(Encoding.Latin1.GetString(File.ReadAllBytes(pdf)));
                    Assert.That(pages, document is { Frame: DocumentFrame.Certificate, Appendices.Count: 0 } ? Is.EqualTo(1) : Is.Positive, $"{document.ProfileId}, {name}");
                }
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // At each density the longest names it is for.
    private static IEnumerable<(string Name, AdministrativeDocument Document)> LongCertificates(string profile) => new[] { 220, 500, 800 }.Select(length => (
        $"certificate of {length}",
        Samples.Certificate with
        {
            ProfileId = profile,
            BodyHtml = $"<p class=\"award-recipient\">{Words(length / 3)}</p><p class=\"award-achievement\">{Words(length * 2 / 3)}</p>"
                + "<p class=\"award-register\">Quyết định số 12/QĐ-SYT ngày 18 tháng 12 năm 2024<br>Vào sổ khen thưởng số 03/GK-SYT</p>",
        }));

    private static string Words(int length) => string.Concat(Enumerable.Repeat("Nhân dân xã Tiến Lợi ", 50))[..length];

    [GeneratedRegex("/Type ?/Page[^s]")]
    private static partial Regex PageObject();

    private static async Task ConvertAsync(string program, string folder, IEnumerable<string> files)
    {
        // A profile of its own: an office that runs already would take the order over and end at once.
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--convert-to", "pdf", "--outdir", folder },
        };
        foreach (var file in files)
        {
            start.ArgumentList.Add(file);
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            Assert.That(process.ExitCode, Is.Zero, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"LibreOffice did not end within {Patience.TotalMinutes} minutes.");
        }
    }

    private static string? Installed()
    {
        string[] names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice"];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
