using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AnnualCycle.Tests.Running;

/// <summary>Checks audit.jsonl with nothing but SHA-256, as somebody would who does not trust the library.</summary>
internal static class AuditFile
{
    private const int HashMember = 75; // ,"hash":"<64 digits>"}

    /// <summary>Checks each stream's chain.</summary>
    /// <returns>The number of events and the root over the heads of all streams, in the order of the file.</returns>
    public static (int Events, string Root) Verify(string path)
    {
        var heads = new List<(string Stream, long Sequence, string Hash)>();
        var events = 0;
        foreach (var line in File.ReadLines(path))
        {
            events++;
            var json = JsonNode.Parse(line)!;
            var (stream, sequence, hash) = ((string)json["stream"]!, (long)json["sequence"]!, (string)json["hash"]!);
            if (heads.Count == 0 || heads[^1].Stream != stream)
            {
                Assert.That(heads.Select(h => h.Stream), Has.No.Member(stream), "a stream stands in one piece");
                heads.Add((stream, 0, new string('0', 64)));
            }

            var before = heads[^1];
            var hashed = line[..^HashMember] + "}";
            Assert.That(sequence, Is.EqualTo(before.Sequence + 1), stream);
            Assert.That(hash, Is.EqualTo(Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{before.Hash}\n{hashed}")))), $"{stream} {sequence}");
            heads[^1] = (stream, sequence, hash);
        }

        var leaves = heads.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Stream} {h.Sequence} {h.Hash}")).ToList();
        return (events, "sha256:" + Hex(Tree(leaves)));
    }

    // RFC 6962, section 2.1, by its recursive definition.
    private static byte[] Tree(List<string> leaves)
    {
        if (leaves.Count == 1)
        {
            return SHA256.HashData([0, .. Encoding.UTF8.GetBytes(leaves[0])]);
        }

        var left = (int)Math.Pow(2, Math.Ceiling(Math.Log2(leaves.Count)) - 1);
        return SHA256.HashData([1, .. Tree(leaves[..left]), .. Tree(leaves[left..])]);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
