namespace ElsaHost.Run;

/// <summary>A host that ends when its work does. Whatever kills it loses nothing, so Ctrl+C need not wait for anything.</summary>
internal sealed class UntilKilled : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
