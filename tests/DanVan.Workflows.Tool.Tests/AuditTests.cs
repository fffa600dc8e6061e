using System.Text.Json;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Simulation;
using DanVan.Workflows.Sqlite;
using Microsoft.Data.Sqlite;

namespace DanVan.Workflows.Tool.Tests;

public sealed class AuditTests
{
    private Terminal _terminal = null!;
    private SimulationReport _report = null!;
    private string _database = null!;

    [OneTimeSetUp]
    public async Task A_store_with_a_year()
    {
        _terminal = new Terminal();
        _database = _terminal.PathOf("cycle.db");
        _report = await Simulator.RunAsync(new SimulationRequest
        {
            DefinitionJson = DefinitionLoader.AnnualCycleJson, Year = 2027, Units = 4, Models = 6, Configure = library => library.UseSqlite(_database),
        });
    }

    [OneTimeTearDown]
    public void RemoveStore() => _terminal.Dispose();

    /// <summary>The tool uses no flow driver; what one did is on record all the same.</summary>
    [Test]
    public async Task A_store_whose_cycles_were_driven_is_simulated_and_verified_like_any_other()
    {
        using var terminal = new Terminal();
        var database = terminal.PathOf("driven.db");
        var driven = await Simulator.RunAsync(new SimulationRequest
        {
            DefinitionJson = DefinitionLoader.AnnualCycleJson, Year = 2027, Units = 4, Models = 6, Configure = library => library.UseSqlite(database).UseFlowDriver<NextStage>("next-stage"),
        });

        var (code, output, error) = await Terminal.TypeAsync("audit", "verify", database);

        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.StartWith("sim-2027: nguyên vẹn, ").And.Contain(driven.AuditRoot));
        Assert.That(driven.AuditRoot, Is.Not.EqualTo(_report.AuditRoot), "it names who entered the stages");
        Assert.That(driven.Funnel.Select(s => (s.Step, s.Total)), Is.EqualTo(_report.Funnel.Select(s => (s.Step, s.Total))));
    }

    [Test]
    public async Task A_sound_store_is_verified_with_the_root_it_had()
    {
        var (people, machine) = (await Terminal.TypeAsync("audit", "verify", _database), await Terminal.TypeAsync("audit", "verify", _database, "--cycle", "sim-2027", "--json"));
        var cycle = JsonDocument.Parse(machine.Output).RootElement.GetProperty("cycles")[0];

        Assert.That((people.Code, people.Error, machine.Code), Is.EqualTo((0, "", 0)));
        Assert.That(people.Output, Does.StartWith("sim-2027: nguyên vẹn, ").And.Contain(_report.AuditRoot));
        Assert.That(cycle.GetProperty("root").GetString(), Is.EqualTo(_report.AuditRoot));
        Assert.That(cycle.GetProperty("verified").GetBoolean(), Is.True);
    }

    [Test]
    public async Task A_store_that_was_tampered_with_ends_with_1_and_names_the_place()
    {
        var copy = _terminal.PathOf("tampered.db");
        File.Copy(_database, copy);
        using (var connection = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            connection.Open();
            using var find = connection.CreateCommand();
            find.CommandText = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name LIKE 'hash' WHERE m.type = 'table' AND m.name LIKE '%event%'";
            var table = (string)find.ExecuteScalar()!;
            using var change = connection.CreateCommand();
            change.CommandText = $"UPDATE \"{table}\" SET actor = 'somebody else' WHERE rowid = (SELECT min(rowid) + 3 FROM \"{table}\")";
            Assert.That(change.ExecuteNonQuery(), Is.EqualTo(1));
        }

        var result = await Terminal.TypeAsync("audit", "verify", copy);

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("KHÔNG NGUYÊN VẸN").And.Contain("audit.event-changed"));
    }

    [Test]
    public async Task Verifying_changes_nothing_in_the_file()
    {
        var before = await File.ReadAllBytesAsync(_database);
        await Terminal.TypeAsync("audit", "verify", _database);

        Assert.That(await File.ReadAllBytesAsync(_database), Is.EqualTo(before));
    }

    [Test]
    public async Task A_cycle_that_is_not_there_ends_with_2()
    {
        var result = await Terminal.TypeAsync("audit", "verify", _database, "--cycle", "other");

        Assert.That((result.Code, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("\"other\""));
    }

    [Test]
    public async Task A_file_that_is_no_store_ends_with_2()
    {
        var result = await Terminal.TypeAsync("audit", "verify", _terminal.File("text.db", new string('x', 5000)));

        Assert.That((result.Code, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Is.Not.Empty.And.Not.Contain("   at "));
    }
}
