using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>Tells one workflow after the other, so that one that cannot be told does not keep it from the next.</summary>
internal static class Attempt
{
    /// <returns>What it gave; false when it failed.</returns>
    public static async ValueTask<bool> Async(Func<ValueTask<bool>> tell, List<Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            return await tell();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a store or an administrator's workflow throws: it is gathered and thrown in the end.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failures.Add(e);
            return false;
        }
    }

    /// <summary>Uses a service in a scope of its own: a run of a workflow must not see what another one left in the scope.</summary>
    public static async ValueTask<bool> WithAsync<T>(this IServiceScopeFactory scopes, Func<T, ValueTask<bool>> use)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }
}
