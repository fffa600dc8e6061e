namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>Many who do something at the same moment.</summary>
public static class AtOnce
{
    /// <summary>Runs so many at once, each on a thread of its own, all beginning at the same moment.</summary>
    public static async Task<T[]> RunAsync<T>(int count, Func<int, Task<T>> work)
    {
        using var start = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work(i);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }
}
