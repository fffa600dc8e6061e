using System.Security.Cryptography;
using System.Text;
using DanVan.Workflows.Audit;
using DanVan.Workflows.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Audit;

/// <summary>The root against the way RFC 9162, section 2.1.2, computes the same tree: leaf by leaf with a stack, where the library splits from above.</summary>
public sealed class MerkleTreeTests
{
    private static readonly Gen<StreamHead> Heads =
        from code in Gen.Elements("", "r1", "đăng ký 7", "a b", "😀")
        from version in Gen.Choose(1, int.MaxValue)
        from digit in Gen.Elements("0", "a", "f")
        select new StreamHead(new StreamId(AYear.Id, code), version, string.Concat(Enumerable.Repeat(digit, 64)));

    [Test]
    public void The_root_is_that_of_the_tree_built_leaf_by_leaf() =>
        Prop.ForAll(Gen.Choose(0, 70).SelectMany(n => Heads.ListOf(n)).ToArbitrary(), heads => MerkleTree.Root([.. heads]) == LeafByLeaf([.. heads]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(1023)]
    [TestCase(1024)]
    [TestCase(1025)]
    [TestCase(2071)]
    public void The_root_is_right_at_and_beside_powers_of_two(int count)
    {
        var heads = Enumerable.Range(0, count).Select(i => new StreamHead(new StreamId(AYear.Id, $"r{i:00000}"), i + 1, new string('0', 64))).ToList();
        Assert.That(MerkleTree.Root(heads), Is.EqualTo(LeafByLeaf(heads)));
    }

    [Test]
    public void Of_nothing_it_is_the_hash_of_nothing() =>
        Assert.That(MerkleTree.Root([]), Is.EqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

    [Test]
    public void Any_change_to_any_head_changes_the_root() =>
        Prop.ForAll(Gen.Choose(1, 20).SelectMany(n => Heads.ListOf(n)).ToArbitrary(), Gen.Choose(0, 19).ToArbitrary(), (list, at) =>
        {
            var heads = list.ToList();
            var changed = heads.ToList();
            changed[at % heads.Count] = heads[at % heads.Count] with { Head = new string('b', 64) };
            var left = heads.Where((_, i) => i != at % heads.Count).ToList();
            return MerkleTree.Root(changed) != MerkleTree.Root(heads) && MerkleTree.Root(left) != MerkleTree.Root(heads);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static string LeafByLeaf(List<StreamHead> heads)
    {
        var stack = new Stack<byte[]>();
        for (var i = 0; i < heads.Count; i++)
        {
            stack.Push(Hash(0, Encoding.UTF8.GetBytes($"{heads[i].Stream} {heads[i].Version} {heads[i].Head}")));
            for (var bits = i; (bits & 1) == 1; bits >>= 1)
            {
                Merge();
            }
        }

        while (stack.Count > 1)
        {
            Merge();
        }

        return "sha256:" + Convert.ToHexStringLower(stack.Count == 0 ? SHA256.HashData([]) : stack.Pop());

        void Merge()
        {
            var right = stack.Pop();
            stack.Push(Hash(1, [.. stack.Pop(), .. right]));
        }
    }

    private static byte[] Hash(byte prefix, byte[] content) => SHA256.HashData([prefix, .. content]);
}
