using DanVan.Workflows.Issuing;

namespace DanVan.Workflows.Tests.Issuing;

public sealed class DocumentIdsTests
{
    [TestCase("syt-2024/plan/1", "syt-2024", "", "plan")]
    [TestCase("syt-2024/plan/1.3", "syt-2024", "", "plan")]
    [TestCase("syt-2024/r1/certificate/7", "syt-2024", "r1", "certificate")]
    [TestCase("syt-2024/01/KH/2024/certificate/7", "syt-2024", "01/KH/2024", "certificate")]
    public void The_parts_are_read_from_the_end(string id, string cycle, string registration, string kind) =>
        Assert.That(DocumentIds.Parse(id), Is.EqualTo((new StreamId(new CycleId(cycle), registration), kind)));

    [TestCase("")]
    [TestCase("/")]
    [TestCase("//")]
    [TestCase("///")]
    [TestCase("plan/1")]
    [TestCase("syt-2024")]
    [TestCase("/plan/1")]
    [TestCase("definition:x/plan/1")]
    public void Anything_else_is_no_id(string id) => Assert.That(DocumentIds.Parse(id), Is.Null);
}
