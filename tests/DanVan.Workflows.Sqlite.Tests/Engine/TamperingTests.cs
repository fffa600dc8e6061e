using System.Globalization;
using System.Security.Cryptography;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>Whoever changes the file of a finished year behind the library's back is found out, and where.</summary>
[TestFixture]
public sealed class TamperingTests
{
    private const string Where = "WHERE cycle = @cycle AND registration = @registration AND sequence = @sequence";

    private readonly Random _random = new(20241216);
    private TemporaryFolder _folder = null!;
    private SqliteWorkflowStore _store = null!;
    private TestOffice _office = null!;
    private SqliteFile _file = null!;

    [OneTimeSetUp]
    public async Task RunTheYear()
    {
        _folder = new TemporaryFolder();
        _store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(_folder.Database));
        _office = new TestOffice(_store);
        await _office.TakeUntilAsync("");
        _file = new SqliteFile(_folder.Database);
        _file.Run("PRAGMA foreign_keys = OFF");
    }

    [OneTimeTearDown]
    public async Task RemoveTheYear()
    {
        _file.Dispose();
        await _office.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [SetUp]
    [TearDown]
    public async Task TheYearIsWhole() => Assert.That((await AuditAsync()).IsVerified, Is.True);

    [TestCase("json")]
    [TestCase("actor")]
    [TestCase("at")]
    [TestCase("command")]
    [TestCase("hash")]
    public async Task One_changed_byte_of_any_event_is_named(string column)
    {
        foreach (var e in Events())
        {
            var original = (byte[])_file.Read($"SELECT CAST({column} AS BLOB) FROM dvw_events {Where}", e.Key)[0][0]!;
            for (var i = 0; i < 2; i++)
            {
                var changed = (byte[])original.Clone();
                var position = _random.Next(changed.Length);
                changed[position] ^= (byte)_random.Next(1, 256);
                Set(column, changed, e);

                var finding = await SingleFindingAsync();

                Set(column, original, e);
                Assert.That(finding.Stream.ToString(), Is.EqualTo(e.Stream), $"{column} of {e}");
                Assert.That(finding.Sequence, Is.EqualTo(e.Sequence), $"{column} of {e}, byte {position}: {finding.Message}");
            }
        }
    }

    [Test]
    public async Task A_changed_sequence_of_any_event_is_named()
    {
        foreach (var e in Events())
        {
            _file.Run($"UPDATE dvw_events SET sequence = 1000 {Where}", e.Key);
            var finding = await SingleFindingAsync();
            _file.Run("UPDATE dvw_events SET sequence = @sequence WHERE cycle = @cycle AND registration = @registration AND sequence = 1000", e.Key);
            Assert.That((finding.Code, finding.Stream.ToString()), Is.EqualTo(("audit.sequence-broken", e.Stream)));
            Assert.That(finding.Message, Does.StartWith($"Event {e.Sequence} is missing"));
        }
    }

    [Test]
    public async Task Any_deleted_event_is_missed()
    {
        var events = Events();
        foreach (var e in events)
        {
            var isLast = !events.Any(other => other.Stream == e.Stream && other.Sequence > e.Sequence);
            _file.Run("CREATE TEMP TABLE kept AS SELECT * FROM dvw_events " + Where, e.Key);
            _file.Run("DELETE FROM dvw_events " + Where, e.Key);
            var finding = await SingleFindingAsync();
            _file.Run("INSERT INTO dvw_events SELECT * FROM kept");
            _file.Run("DROP TABLE kept");
            Assert.That((finding.Code, finding.Stream.ToString()), Is.EqualTo((isLast ? "audit.head-changed" : "audit.sequence-broken", e.Stream)), e.ToString());
            Assert.That(finding.Message, isLast && e.Sequence == 1 ? Does.Contain("no event") : Does.Contain(isLast ? $"says {e.Sequence}." : $"Event {e.Sequence} is missing"));
        }
    }

    [Test]
    public async Task Two_events_that_changed_places_are_named()
    {
        foreach (var e in Events().Where(e => e.Sequence > 1))
        {
            void Swap()
            {
                _file.Run($"UPDATE dvw_events SET sequence = -1 {Where}", e.Key);
                _file.Run("UPDATE dvw_events SET sequence = @sequence WHERE cycle = @cycle AND registration = @registration AND sequence = @sequence - 1", e.Key);
                _file.Run("UPDATE dvw_events SET sequence = @sequence - 1 WHERE cycle = @cycle AND registration = @registration AND sequence = -1", e.Key);
            }

            Swap();
            var finding = await SingleFindingAsync();
            Swap();
            Assert.That((finding.Code, finding.Stream.ToString(), finding.Sequence), Is.EqualTo(("audit.event-changed", e.Stream, e.Sequence - 1)));
        }
    }

    [TestCase("state", "audit.state-changed")]
    [TestCase("head", "audit.head-changed")]
    public async Task A_changed_byte_of_any_state_row_is_named(string column, string code)
    {
        foreach (var row in _file.Read($"SELECT registration, CAST({column} AS BLOB) FROM dvw_streams"))
        {
            var original = (byte[])row[1]!;
            var changed = (byte[])original.Clone();
            changed[_random.Next(changed.Length)] ^= 1;
            void Set(byte[] value) => _file.Run(
                $"UPDATE dvw_streams SET {column} = CAST(@value AS TEXT) WHERE registration = @registration", ("@value", value), ("@registration", row[0]!));

            Set(changed);
            var finding = await SingleFindingAsync();
            Set(original);
            Assert.That((finding.Code, finding.Stream.Registration), Is.EqualTo((code, (string)row[0]!)));
        }
    }

    [Test]
    public async Task A_changed_version_of_any_state_row_is_named()
    {
        foreach (var row in _file.Read("SELECT registration FROM dvw_streams"))
        {
            _file.Run("UPDATE dvw_streams SET version = version + 1 WHERE registration = @registration", ("@registration", row[0]!));
            var finding = await SingleFindingAsync();
            _file.Run("UPDATE dvw_streams SET version = version - 1 WHERE registration = @registration", ("@registration", row[0]!));
            Assert.That((finding.Code, finding.Stream.Registration), Is.EqualTo(("audit.head-changed", (string)row[0]!)));
        }
    }

    [Test]
    public async Task A_stream_deleted_as_a_whole_breaks_the_checkpoint()
    {
        foreach (var row in _file.Read("SELECT registration FROM dvw_streams WHERE registration NOT IN (SELECT registration FROM dvw_documents)"))
        {
            var key = ("@registration", row[0]!);
            _file.Run("CREATE TEMP TABLE kept_events AS SELECT * FROM dvw_events WHERE registration = @registration", key);
            _file.Run("CREATE TEMP TABLE kept_streams AS SELECT * FROM dvw_streams WHERE registration = @registration", key);
            _file.Run("DELETE FROM dvw_events WHERE registration = @registration", key);
            _file.Run("DELETE FROM dvw_streams WHERE registration = @registration", key);
            var finding = await SingleFindingAsync();
            _file.Run("INSERT INTO dvw_events SELECT * FROM kept_events");
            _file.Run("INSERT INTO dvw_streams SELECT * FROM kept_streams");
            _file.Run("DROP TABLE kept_events");
            _file.Run("DROP TABLE kept_streams");
            Assert.That((finding.Code, finding.Stream), Is.EqualTo(("audit.checkpoint-broken", StreamId.Of(SmallYear.Cycle))), (string)row[0]!);
        }
    }

    [Test]
    public async Task A_date_of_a_document_that_cannot_be_read_is_named()
    {
        var (id, number) = Documents()[0];
        var original = _file.Read("SELECT date FROM dvw_documents WHERE id = @id", ("@id", id))[0][0]!;
        _file.Run("UPDATE dvw_documents SET date = '2024-1x-15' WHERE id = @id", ("@id", id));
        var finding = await SingleFindingAsync();
        _file.Run("UPDATE dvw_documents SET date = @date WHERE id = @id", ("@id", id), ("@date", original));
        Assert.That((finding.Code, number), Is.EqualTo(("audit.document-changed", number)));
        Assert.That(finding.Message, Does.Contain(id));
    }

    [Test]
    public async Task A_changed_byte_of_any_document_is_named()
    {
        foreach (var (id, number) in Documents())
        {
            var original = Content(id);
            SetContent(id, Changed(original));
            var finding = await SingleFindingAsync();
            SetContent(id, original);
            Assert.That(finding.Code, Is.EqualTo("audit.document-changed"));
            Assert.That(finding.Message, Does.Contain(number));
        }
    }

    [Test]
    public async Task A_changed_document_is_named_also_when_its_row_was_made_to_match()
    {
        foreach (var (id, number) in Documents())
        {
            var original = Content(id);
            SetContent(id, Changed(original));
            SetHash(id, Changed(original));
            var finding = await SingleFindingAsync();
            SetContent(id, original);
            SetHash(id, original);
            Assert.That(finding.Code, Is.EqualTo("audit.document-changed"));
            Assert.That(finding.Message, Does.Contain(number));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_changed_byte_of_any_snapshot_is_named_also_when_its_row_was_made_to_match(bool withRow)
    {
        foreach (var (id, number) in Documents())
        {
            var original = (byte[])_file.Read("SELECT content FROM dvw_document_snapshots WHERE document_id = @id", ("@id", id))[0][0]!;
            void Set(byte[] snapshot)
            {
                _file.Run("UPDATE dvw_document_snapshots SET content = @content WHERE document_id = @id", ("@content", snapshot), ("@id", id));
                if (withRow)
                {
                    _file.Run("UPDATE dvw_documents SET snapshot = @hash WHERE id = @id", ("@hash", Convert.ToHexStringLower(SHA256.HashData(snapshot))), ("@id", id));
                }
            }

            Set(Changed(original));
            var finding = await SingleFindingAsync();
            Set(original);
            Assert.That(finding.Code, Is.EqualTo("audit.document-changed"));
            Assert.That(finding.Message, Does.Contain("snapshot").And.Contain(number));
        }
    }

    [Test]
    public async Task A_snapshot_that_was_taken_away_is_missed()
    {
        foreach (var (id, number) in Documents())
        {
            _file.Run("CREATE TEMP TABLE kept AS SELECT * FROM dvw_document_snapshots WHERE document_id = @id", ("@id", id));
            _file.Run("DELETE FROM dvw_document_snapshots WHERE document_id = @id", ("@id", id));
            _file.Run("UPDATE dvw_documents SET snapshot = NULL WHERE id = @id", ("@id", id));
            var finding = await SingleFindingAsync();
            _file.Run("INSERT INTO dvw_document_snapshots SELECT * FROM kept");
            _file.Run("UPDATE dvw_documents SET snapshot = (SELECT @hash) WHERE id = @id", ("@id", id), ("@hash", HashOfKept(id)));
            _file.Run("DROP TABLE kept");
            Assert.That(finding.Code, Is.EqualTo("audit.document-changed"));
            Assert.That(finding.Message, Does.Contain("snapshot").And.Contain(number));
        }
    }

    [TestCase("relation")]
    [TestCase("related")]
    [TestCase("subject")]
    [TestCase("number")]
    [TestCase("date")]
    [TestCase("kind")]
    [TestCase("file_name")]
    [TestCase("media_type")]
    public async Task What_is_listed_of_a_document_cannot_be_changed_unnoticed(string column)
    {
        foreach (var (id, _) in Documents())
        {
            var original = _file.Read($"SELECT {column} FROM dvw_documents WHERE id = @id", ("@id", id))[0][0];
            _file.Run($"UPDATE dvw_documents SET {column} = '2024-12-31' WHERE id = @id", ("@id", id));
            var finding = await SingleFindingAsync();
            _file.Run($"UPDATE dvw_documents SET {column} = {(original is null ? "NULL" : "@value")} WHERE id = @id", [("@id", id), .. original is null ? Array.Empty<(string, object)>() : [("@value", original)]]);
            Assert.That(finding.Code, Is.EqualTo("audit.document-changed"), id);
        }
    }

    [Test]
    public async Task A_document_that_was_taken_away_is_missed()
    {
        foreach (var (id, number) in Documents())
        {
            _file.Run("CREATE TEMP TABLE kept AS SELECT * FROM dvw_documents WHERE id = @id", ("@id", id));
            _file.Run("DELETE FROM dvw_documents WHERE id = @id", ("@id", id));
            var finding = await SingleFindingAsync();
            _file.Run("INSERT INTO dvw_documents SELECT * FROM kept");
            _file.Run("DROP TABLE kept");
            Assert.That(finding.Code, Is.EqualTo("audit.document-changed"));
            Assert.That(finding.Message, Does.Contain(number));
        }
    }

    private string HashOfKept(string id) =>
        Convert.ToHexStringLower(SHA256.HashData((byte[])_file.Read("SELECT content FROM dvw_document_snapshots WHERE document_id = @id", ("@id", id))[0][0]!));

    private static byte[] Changed(byte[] original)
    {
        var changed = (byte[])original.Clone();
        changed[changed.Length / 2] ^= 1;
        return changed;
    }

    private async Task<AuditReport> AuditAsync() => await _office.Audit.VerifyAsync(SmallYear.Cycle);

    // Not asserted here: what was changed must be put back first, for the sake of the next test.
    private async Task<AuditFinding> SingleFindingAsync() => (await AuditAsync()).Findings is var findings && findings.Count == 1
        ? findings[0]
        : new AuditFinding($"{findings.Count} findings", default, null, string.Join('\n', findings));

    private List<EventKey> Events() =>
    [
        .. _file.Read("SELECT cycle, registration, sequence FROM dvw_events ORDER BY registration, sequence")
            .Select(row => new EventKey((string)row[0]!, (string)row[1]!, (long)row[2]!)),
    ];

    private List<(string Id, string Number)> Documents() =>
        [.. _file.Read("SELECT id, number FROM dvw_documents").Select(row => ((string)row[0]!, (string)row[1]!))];

    private byte[] Content(string id) => (byte[])_file.Read("SELECT content FROM dvw_document_contents WHERE document_id = @id", ("@id", id))[0][0]!;

    private void SetContent(string id, byte[] content) =>
        _file.Run("UPDATE dvw_document_contents SET content = @content WHERE document_id = @id", ("@content", content), ("@id", id));

    private void SetHash(string id, byte[] content) => _file.Run(
        "UPDATE dvw_documents SET sha256 = @hash WHERE id = @id", ("@hash", Convert.ToHexStringLower(SHA256.HashData(content))), ("@id", id));

    // A text column takes bytes that are no UTF-8, too, if they come as a cast; the id of a command is bytes already.
    private void Set(string column, byte[] value, EventKey e) =>
        _file.Run($"UPDATE dvw_events SET {column} = {(column == "command" ? "@value" : "CAST(@value AS TEXT)")} {Where}", [.. e.Key, ("@value", value)]);

    private sealed record EventKey(string Cycle, string Registration, long Sequence)
    {
        public string Stream => Registration.Length == 0 ? Cycle : $"{Cycle}/{Registration}";

        public (string Name, object Value)[] Key => [("@cycle", Cycle), ("@registration", Registration), ("@sequence", Sequence)];

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stream} {Sequence}");
    }
}
