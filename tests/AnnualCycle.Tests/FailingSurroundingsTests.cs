using AnnualCycle.Tests.Running;
using DanVan.TestData;

namespace AnnualCycle.Tests;

/// <summary>Disks, files and settings of the machine that stand in the way. When they are mended, the same command finishes the year.</summary>
public sealed class FailingSurroundingsTests
{
    private static readonly string Expected = File.ReadAllText(Path.Combine(SampleFolders.Small, "results.csv"));

    [Test]
    public async Task A_store_of_a_newer_version_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        await Sample.RunYearAsync(SampleFolders.Small, folder["out"]);
        YearStore.Execute(folder["out"], "INSERT INTO dvw_migrations VALUES ('99991231000000_FromTheFuture', '99.0')");
        var before = YearStore.ReadCopy(folder["out"], folder["copy"])!;

        await MustStop(folder["out"], "store.newer-schema");

        Assert.That(YearStore.ReadCopy(folder["out"], folder["copy"])!.Events, Is.EquivalentTo(before.Events));
        YearStore.Execute(folder["out"], "DELETE FROM dvw_migrations WHERE MigrationId LIKE '9999%'");
        await MustFinish(folder["out"]);
    }

    [Test]
    public async Task A_file_that_is_no_database_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        var path = Path.Combine(folder["out"], "cycle.db");
        var text = string.Concat(Enumerable.Repeat("Báo cáo quý. ", 1000));
        await File.WriteAllTextAsync(path, text);

        await MustStop(folder["out"], "store.unreadable");

        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo(text));
        File.Delete(path);
        await MustFinish(folder["out"]);
    }

    [TestCase("cycle.db")]
    [TestCase("results.csv")]
    [TestCase("refusals.csv")]
    [TestCase("summary.json")]
    [TestCase("audit.jsonl")]
    [TestCase("input.sha256")]
    public async Task A_folder_where_a_file_should_be_is_named(string name)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder["out"], name));

        await MustStop(folder["out"], name);

        Directory.Delete(Path.Combine(folder["out"], name));
        await MustFinish(folder["out"]);
    }

    [Test]
    public async Task A_file_where_the_documents_folder_should_be_is_named_and_documents_already_numbered_are_written_later()
    {
        using var folder = new TemporaryFolder();
        await Sample.RunYearAsync(SampleFolders.Small, folder["undisturbed"]);
        Directory.CreateDirectory(folder["out"]);
        await File.WriteAllTextAsync(Path.Combine(folder["out"], "documents"), "x");

        await MustStop(folder["out"], "documents");

        File.Delete(Path.Combine(folder["out"], "documents"));
        await MustFinish(folder["out"]);
        Assert.That(new YearOutput(folder["out"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
    }

    [Test]
    public async Task A_file_where_the_previews_folder_should_be_is_named_and_loses_no_document()
    {
        using var folder = new TemporaryFolder();
        await Sample.RunYearAsync(SampleFolders.Small, folder["undisturbed"]);
        Directory.CreateDirectory(folder["out"]);
        await File.WriteAllTextAsync(Path.Combine(folder["out"], "previews"), "x");

        await MustStop(folder["out"], "previews");

        File.Delete(Path.Combine(folder["out"], "previews"));
        await MustFinish(folder["out"]);
        Assert.That(new YearOutput(folder["out"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
    }

    [Test]
    public async Task An_output_folder_that_is_a_file_is_said_to_be_one()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["out"], "x");

        await MustStop(folder["out"], "is a file");

        Assert.That(await File.ReadAllTextAsync(folder["out"]), Is.EqualTo("x"));
    }

    [Test]
    public async Task A_data_folder_that_does_not_exist_is_named()
    {
        using var folder = new TemporaryFolder();

        var end = await Sample.RunYearAsync(folder["nowhere"], folder["out"]);

        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.Contain(folder["nowhere"]));
        Assert.That(Directory.Exists(folder["out"]), Is.False);
    }

    [Test]
    public async Task A_disk_that_may_only_be_read_is_named_and_the_year_goes_on_when_it_may_be_written()
    {
        using var folder = new TemporaryFolder();
        using var disk = SmallDisk.Mount(folder["disk"], 16 * 1024);
        disk.Remount("ro");
        await MustStop(Path.Combine(disk.Path, "out"), "ead-only");

        disk.Remount("rw");
        await MustFinish(Path.Combine(disk.Path, "out"));

        disk.Remount("ro");
        await MustStop(Path.Combine(disk.Path, "out"), "disk");
    }

    // From a disk too small for the empty store to one that holds all but the last file.
    [TestCase(64)]
    [TestCase(320)]
    [TestCase(800)]
    [TestCase(1200)]
    public async Task A_full_disk_is_said_to_be_full_and_with_more_space_the_same_command_finishes(int kibibytes)
    {
        using var folder = new TemporaryFolder();
        await Sample.RunYearAsync(SampleFolders.Small, folder["undisturbed"]);
        using var disk = SmallDisk.Mount(folder["disk"], kibibytes);
        var output = Path.Combine(disk.Path, "out");

        var end = await Sample.RunYearAsync(SampleFolders.Small, output);

        TestContext.Out.WriteLine(end.Error);
        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.Contain("space").And.Not.Contain("   at "));
        disk.Remount("size=64m");
        await MustFinish(output);
        Assert.That(new YearOutput(output).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
    }

    [TestCase("documents")]
    [TestCase("previews")]
    public async Task A_full_disk_under_the_papers_alone_keeps_the_year_and_writes_them_later(string papers)
    {
        using var folder = new TemporaryFolder();
        await Sample.RunYearAsync(SampleFolders.Small, folder["undisturbed"]);
        using var disk = SmallDisk.Mount(Path.Combine(folder["out"], papers), 40);

        await MustStop(folder["out"], "space");

        disk.Remount("size=1m");
        await MustFinish(folder["out"]);
        Assert.That(new YearOutput(folder["out"]).Everything(), Is.EqualTo(new YearOutput(folder["undisturbed"]).Everything()));
    }

    [Test]
    public async Task Where_letters_cannot_be_composed_nothing_is_entered()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["--data", SampleFolders.Small, "--out", folder["out"]];

        var end = await Sample.RunProcessAsync(args, ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));

        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.Contain("InvariantGlobalization").And.Not.Contain("   at "));
        Assert.That(YearStore.ReadCopy(folder["out"], folder["copy"])?.Commands ?? YearStore.Empty.Commands, Is.Empty);
        await MustFinish(folder["out"]);
    }

    private static async Task MustStop(string output, string word)
    {
        var end = await Sample.RunYearAsync(SampleFolders.Small, output);
        TestContext.Out.WriteLine(end.Error);
        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.Contain(word).And.Not.Contain("   at "));
    }

    private static async Task MustFinish(string output)
    {
        var end = await Sample.RunYearAsync(SampleFolders.Small, output);
        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(new YearOutput(output).Results, Is.EqualTo(Expected));
    }
}
