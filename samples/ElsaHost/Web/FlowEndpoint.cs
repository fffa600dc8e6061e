using DanVan.Workflows.Elsa.Exchange;

namespace ElsaHost.Web;

/// <summary>The flow of a definition, as Elsa Studio imports it.</summary>
internal static class FlowEndpoint
{
    public static void MapFlows(this WebApplication app) => app.MapGet("/flows/{definition}", async (string definition, IFlowExchange exchange, CancellationToken stop) =>
        await exchange.ExportAsync(definition, stop) is { } file
            ? Results.Bytes(file.Content, "application/json", file.Name)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Không có định nghĩa này", detail: definition));
}
