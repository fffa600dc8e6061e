using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// All an issued document was made of, kept beside its bytes: the data its template read, and the words that came of them. The data answer, years
/// later, from which figures a sentence was written; the words give the same document in another file format. Thread-safe.
/// </summary>
/// <remarks>
/// Four bytes that name the format, one that tells its version, eight of the SHA-256 of what follows: canonical JSON compressed with Brotli. A snapshot is compressed once, when its
/// document is composed, and kept as it is: what a later library would make of the same JSON changes nothing that is on record.
/// </remarks>
public static class DocumentSnapshot
{
    private const byte Version = 1;
    private const int ChecksumLength = 8;
    private const int HeaderLength = 5 + ChecksumLength;

    // A province's list with all its forms is some megabytes of JSON; what unfolds to more than this was not written here.
    private const int MaxJson = 512 * 1024 * 1024;

    private static ReadOnlySpan<byte> Format => "DVDS"u8;

    /// <summary>What is kept, as JSON: <c>document</c> the words, <c>model</c> the data the template read, <c>template</c> its hash, <c>version</c>.</summary>
    /// <param name="snapshot">As <see cref="ComposedDocument.Snapshot"/>.</param>
    /// <exception cref="ArgumentException">It is no snapshot, a damaged one, or one of a later version.</exception>
    public static string JsonOf(ReadOnlyMemory<byte> snapshot) => Encoding.UTF8.GetString(Unfold(snapshot));

    internal static byte[] Of(AdministrativeDocument document, IReadOnlyDictionary<string, object?> model, string templateHash)
    {
        var json = SnapshotJson.Write(Version, templateHash, document, model);
        var snapshot = new byte[HeaderLength + BrotliEncoder.GetMaxCompressedLength(json.Length)];
        Format.CopyTo(snapshot);
        snapshot[Format.Length] = Version;

        // Half the effort of the most there is: a tenth of the size, and a plan costs a millisecond.
        if (!BrotliEncoder.TryCompress(json, snapshot.AsSpan(HeaderLength), out var length, quality: 5, window: 22))
        {
            throw new InvalidOperationException("The snapshot could not be compressed into the room its compressor asked for.");
        }

        Checksum(snapshot.AsSpan(HeaderLength, length)).CopyTo(snapshot.AsSpan(HeaderLength - ChecksumLength));
        return snapshot[..(HeaderLength + length)];
    }

    /// <summary>The document, and the hash of its template.</summary>
    /// <exception cref="ArgumentException">It is no snapshot, a damaged one, or one of a later version.</exception>
    internal static (AdministrativeDocument Document, string TemplateHash) Read(ReadOnlyMemory<byte> snapshot)
    {
        try
        {
            var (version, templateHash, document) = SnapshotJson.Read(Unfold(snapshot));
            return version == Version ? (document, templateHash) : throw Unreadable($"its JSON says version {version}");
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Message, e);
        }
    }

    private static byte[] Unfold(ReadOnlyMemory<byte> snapshot)
    {
        var span = snapshot.Span;
        if (span.Length <= HeaderLength || !span.StartsWith(Format))
        {
            throw new ArgumentException("This is no snapshot of a document.", nameof(snapshot));
        }

        if (span[Format.Length] != Version)
        {
            throw new ArgumentException(
                $"The snapshot has the version {span[Format.Length]}; this library reads version {Version}. A later version of the library wrote it.", nameof(snapshot));
        }

        if (!Checksum(span[HeaderLength..]).SequenceEqual(span[(HeaderLength - ChecksumLength)..HeaderLength]))
        {
            throw Unreadable("its checksum does not fit");
        }

        try
        {
            using var compressed = new MemoryStream(snapshot[HeaderLength..].ToArray(), writable: false);
            using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
            using var json = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = brotli.Read(buffer)) > 0;)
            {
                json.Write(buffer.AsSpan(0, read));
                if (json.Length > MaxJson)
                {
                    throw Unreadable($"it unfolds to more than {MaxJson} bytes");
                }
            }

            return json.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw Unreadable(e.Message, e);
        }
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> compressed) => SHA256.HashData(compressed).AsSpan(0, ChecksumLength);

    private static ArgumentException Unreadable(string why, Exception? cause = null) =>
        new($"The snapshot cannot be read: {why.TrimEnd('.')}. It is damaged, or was never written by this library.", cause);
}
