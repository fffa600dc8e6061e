using DanVan.Workflows.Tests.Structure;

namespace DanVan.Workflows.Scriban.Tests.Structure;

[TestFixture]
public sealed class PublicApiTests
{
    [Test]
    public void The_public_API_is_the_approved_one() => Approval.Approve("DanVan.Workflows.Scriban", PublicApi.Of(typeof(ScribanTemplateRenderer).Assembly));
}
