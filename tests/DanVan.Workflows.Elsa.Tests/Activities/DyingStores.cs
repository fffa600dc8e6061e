using System.Reflection;
using System.Runtime.ExceptionServices;
using Elsa.Workflows.Management;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Activities;

/// <summary>Elsa's stores of a process that dies: from a chosen write on, none is carried out.</summary>
internal sealed class DyingStores
{
    private static readonly string[] Writes = ["Save", "Delete", "Add", "Update", "Replace"];
    private int _left = int.MaxValue;

    /// <summary>Whether a write was asked for after the death.</summary>
    public bool HasDied => Volatile.Read(ref _left) < 0;

    /// <summary>Carries out so many more writes and then dies.</summary>
    public void DieAfter(int writes) => Volatile.Write(ref _left, writes);

    /// <summary>Does something that may die of it, which its caller must hear of; the next process lives.</summary>
    /// <returns>Whether it died.</returns>
    public async Task<bool> DiesInAsync(Func<Task> work)
    {
        Exception? heard = null;
        try
        {
            await work();
        }
        catch (Exception e) when (e is AggregateException or IOException)
        {
            heard = e;
        }

        var hasDied = HasDied;
        Assert.That(heard is not null, Is.EqualTo(hasDied), () => $"{heard}");
        Volatile.Write(ref _left, int.MaxValue);
        return hasDied;
    }

    public void Wrap(IServiceCollection services)
    {
        Wrap<IBookmarkStore>(services);
        Wrap<IWorkflowInstanceStore>(services);
        Wrap<IActivityExecutionStore>(services);
        Wrap<IWorkflowExecutionLogStore>(services);
    }

    private void Wrap<T>(IServiceCollection services)
        where T : class
    {
        var inner = services.Last(d => d.ServiceType == typeof(T));
        services.Remove(inner);
        services.Add(new ServiceDescriptor(
            typeof(T),
            provider => Dying.Of((T)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)), this),
            inner.Lifetime));
    }

    private void Count(string method)
    {
        if (Writes.Any(w => method.StartsWith(w, StringComparison.Ordinal)) && Volatile.Read(ref _left) != int.MaxValue && Interlocked.Decrement(ref _left) < 0)
        {
            throw new IOException("The process has died.");
        }
    }

#pragma warning disable CA1852 // A proxy is made by deriving from it.
    internal class Dying : DispatchProxy
#pragma warning restore CA1852
    {
        private object _inner = null!;
        private DyingStores _stores = null!;

        public static T Of<T>(T inner, DyingStores stores)
            where T : class
        {
            var proxy = Create<T, Dying>();
            ((Dying)(object)proxy)._inner = inner;
            ((Dying)(object)proxy)._stores = stores;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            _stores.Count(targetMethod!.Name);
            try
            {
                return targetMethod.Invoke(_inner, args);
            }
            catch (TargetInvocationException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerException!);
                throw;
            }
        }
    }
}
