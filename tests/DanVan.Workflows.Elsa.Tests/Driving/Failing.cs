using System.Reflection;
using System.Runtime.ExceptionServices;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>Something whose calls fail as planned.</summary>
public class Failing<T> : DispatchProxy
    where T : class
{
    private T _inner = null!;
    private FailurePlan _plan = null!;

    public void Around(T inner, FailurePlan plan) => (_inner, _plan) = (inner, plan);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (before, after) = _plan.Next($"{typeof(T).Name}.{targetMethod!.Name}");
        if (before)
        {
            throw new IOException("The store is away.");
        }

        object? result;
        try
        {
            result = targetMethod.Invoke(_inner, args);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }

        if (after)
        {
            var task = result as Task ?? (Task)result!.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(result, null)!;
            task.GetAwaiter().GetResult();
            throw new IOException("The store went away.");
        }

        return result;
    }
}
