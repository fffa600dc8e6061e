using AnnualCycle.Run;
using DanVan.Workflows.Elsa.Exchange;

namespace ElsaHost.Flow;

/// <summary>
/// The flow as an administrator of this office has edited it: after registration is closed, the leader approves the list of models before the cycle enters the
/// next stage. It was exported (<see cref="IFlowExchange.ExportAsync"/>) and got one more activity and a connection to and from it.
/// </summary>
internal static class EditedFlow
{
    private const string Name = "annual-cycle-with-approval.json";

    /// <summary>Takes it into Elsa, published, so that it drives the cycles that are opened from then on.</summary>
    /// <exception cref="StoppedException">It does not go with the definition.</exception>
    public static async Task ImportAsync(IFlowExchange exchange)
    {
        using var reader = new StreamReader(typeof(EditedFlow).Assembly.GetManifestResourceStream(Name)!);
        var import = await exchange.ImportAsync(await reader.ReadToEndAsync(), publish: true);
        if (import.Version is null)
        {
            throw new StoppedException(string.Join("\n", import.Findings.Select(f => $"{Name}: {f.Place}: {f.Code}: {f.Vietnamese} / {f.English}")));
        }
    }
}
