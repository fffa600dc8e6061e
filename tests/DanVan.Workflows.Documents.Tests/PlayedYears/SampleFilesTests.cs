namespace DanVan.Workflows.Documents.Tests.PlayedYears;

/// <summary>
/// The files of docs/samples are what the library writes today. Where the environment variable <c>DANVAN_SAMPLES</c> names that folder, they are written
/// anew instead; docs/samples/README.md has the command.
/// </summary>
public sealed class SampleFilesTests
{
    private static readonly (string Kind, string File)[] Shown =
    [
        ("plan", "1-ke-hoach"), ("registration-call", "2-cong-van-dang-ky"), ("registration-summary", "3-tong-hop-dang-ky"), ("council-minutes", "4-bien-ban-hoi-dong"),
        ("decision", "5-quyet-dinh"), ("certificate", "6-giay-khen"),
    ];

    [TestCase("state")]
    [TestCase("party")]
    public async Task The_samples_are_what_is_written_today(string side)
    {
        await using var year = await (side == "party" ? PlayedYear.PartyAsync() : PlayedYear.StateAsync());
        var folder = Environment.GetEnvironmentVariable("DANVAN_SAMPLES");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (kind, file) in Shown)
            {
                var name = $"{side}-{file}.docx";
                var today = year.Documents.First(d => d.Name == kind).Docx;
                if (folder is null)
                {
                    Assert.That(Committed(name), Is.EqualTo(today), $"{name} is stale; docs/samples/README.md says how to write it again");
                }
                else
                {
                    await File.WriteAllBytesAsync(Path.Combine(folder, name), today);
                }
            }
        }
    }

    private static byte[] Committed(string name)
    {
        using var stream = typeof(SampleFilesTests).Assembly.GetManifestResourceStream($"samples/{name}");
        using var copy = new MemoryStream();
        stream?.CopyTo(copy);
        return copy.ToArray();
    }
}
