using System.Reflection;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using Elsa.Workflows.Management;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>Fails a chosen call of Elsa's stores and of our gate, which are counted together. Thread-safe.</summary>
public sealed class FailurePlan
{
    private readonly Lock _lock = new();
    private int _at = int.MaxValue;
    private int _calls;
    private FailureKind _kind;
    private string? _where;

    /// <summary>Puts itself around what it counts, in an office that has Elsa already.</summary>
    public void AddTo(DanVanWorkflowsBuilder library)
    {
        Wrap<IBookmarkStore>(library.Services);
        Wrap<IWorkflowInstanceStore>(library.Services);
        Wrap<IActivityExecutionStore>(library.Services);
        Wrap<IWorkflowExecutionLogStore>(library.Services);
        Wrap<IStageGate>(library.Services);
    }

    public void Arm(int at, FailureKind kind)
    {
        lock (_lock)
        {
            (_at, _kind, _calls, _where) = (at, kind, 0, null);
        }
    }

    /// <summary>Lets all calls through again.</summary>
    /// <returns>The call that failed first; null when so many were not made.</returns>
    public string? Disarm()
    {
        lock (_lock)
        {
            _at = int.MaxValue;
            return _where;
        }
    }

    /// <summary>Whether the next call fails, and on which side.</summary>
    internal (bool Before, bool After) Next(string call)
    {
        lock (_lock)
        {
            var number = _at == int.MaxValue ? 0 : ++_calls;
            if (number < _at)
            {
                return default;
            }

            var isFirst = number == _at;
            _where ??= call;
            return (_kind, isFirst) switch
            {
                (FailureKind.OnceBefore, true) or (FailureKind.DeadFrom, _) or (FailureKind.DeadAfter, false) => (true, false),
                (FailureKind.OnceAfter or FailureKind.DeadAfter, true) => (false, true),
                _ => default,
            };
        }
    }

    private void Wrap<T>(IServiceCollection services)
        where T : class
    {
        var inner = services.Last(d => d.ServiceType == typeof(T));
        services.Remove(inner);
        services.Add(new ServiceDescriptor(
            typeof(T),
            provider =>
            {
                var proxy = DispatchProxy.Create<T, Failing<T>>();
                ((Failing<T>)(object)proxy).Around((T)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)), this);
                return proxy;
            },
            inner.Lifetime));
    }
}
