using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Tests.Structure;

namespace DanVan.Workflows.Elsa.Tests.Structure;

[TestFixture]
public sealed class PublicApiTests
{
    [Test]
    public void The_public_API_is_the_approved_one() => Approval.Approve("DanVan.Workflows.Elsa", PublicApi.Of(typeof(EnterStage).Assembly));
}
