using Elsa.Features.Abstractions;
using Elsa.Features.Services;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Hosting;

/// <summary>
/// Takes back what applying Elsa's features added, before they are applied again. A host may add Elsa after this library did; Elsa would then
/// register its handlers, stores and startup tasks a second time, and each would run twice.
/// </summary>
/// <remarks>It is put into an empty module, so it is applied before all other features.</remarks>
internal sealed class ReplaceableElsa(IModule module) : FeatureBase(module)
{
    private HashSet<ServiceDescriptor> _before = [];
    private List<ServiceDescriptor> _added = [];

    public override void Apply()
    {
        foreach (var descriptor in _added)
        {
            Services.Remove(descriptor);
        }

        _added = [];
        _before = new(Services, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Remembers what was added since; to be called when all features have been applied.</summary>
    public void Remember() => _added = [.. Services.Where(d => !_before.Contains(d))];
}
