using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Audit;

/// <summary>
/// One hash over the heads of all streams. The tree is that of RFC 6962, section 2.1: leaves and nodes are hashed under different prefixes,
/// and a node splits its leaves at the largest power of two below their number.
/// </summary>
internal static class MerkleTree
{
    public static string Root(IReadOnlyList<StreamHead> heads)
    {
        var leaves = heads.Select(Leaf).ToArray();
        return "sha256:" + Convert.ToHexStringLower(leaves.Length == 0 ? SHA256.HashData([]) : Node(leaves));
    }

    private static byte[] Leaf(StreamHead head) =>
        SHA256.HashData([0, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head.Stream} {head.Version} {head.Head}"))]);

    private static byte[] Node(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return SHA256.HashData([1, .. Node(leaves[..split]), .. Node(leaves[split..])]);
    }
}
