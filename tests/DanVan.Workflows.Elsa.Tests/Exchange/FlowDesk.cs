using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Tests.Office;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>An office whose definition has a stage that may be passed by, and where flows come in and go out.</summary>
internal sealed class FlowDesk : IAsyncDisposable
{
    /// <summary>A type the host allows and Elsa does not have.</summary>
    public const string Gone = "Host.Gone";

    private FlowDesk(ElsaOffice office, string exported) => (Office, Exported) = (office, exported);

    /// <summary>The annual cycle, with a stage between the review and scoring for those who have to mend something.</summary>
    public static LoadedDefinition Year { get; } = DefinitionLoader.Load(YearJson());

    public ElsaOffice Office { get; }

    /// <summary>The flow of <see cref="Year"/> as it is exported.</summary>
    public string Exported { get; }

    public IFlowExchange Exchange => Office.Services.GetRequiredService<IFlowExchange>();

    public ImportedFlows Imported => Office.Services.GetRequiredService<ImportedFlows>();

    public FlowRules Rules => Office.Services.GetRequiredService<FlowRuleBook>().Rules;

    public AFlow Flow => new(Exported);

    public static async Task<FlowDesk> OpenAsync(ElsaFolder? folder = null, Action<ElsaFlowOptions>? options = null)
    {
        var office = await ElsaOffice.OpenAsync(folder: folder, library: l =>
        {
            foreach (var id in BuiltInDefinitions.Ids)
            {
                l.AddDefinition(BuiltInDefinitions.Json(id));
            }

            l.AddDefinition(Year.Json).UseElsa(o => options?.Invoke(o.AllowActivity(Gone)));
        });
        var exported = await office.Services.GetRequiredService<IFlowExchange>().ExportAsync(Year.Hash);
        return new FlowDesk(office, Encoding.UTF8.GetString(exported!.Content.Span));
    }

    /// <summary>What is found in a flow of <see cref="Year"/>; no service has a hand in it.</summary>
    public IReadOnlyList<FlowFinding> Check(string json) => FlowCheck.Of(FlowReader.Read(json, Rules), Year, Rules);

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static string YearJson()
    {
        var year = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        year["id"] = "year-with-supplement";
        year["stages"]!.AsArray().Insert(3, JsonNode.Parse("""{ "id": "supplement", "name": "Bổ sung hồ sơ", "accepts": ["report"], "optional": true }"""));
        var transitions = year["transitions"]!.AsArray();
        transitions.Add(JsonNode.Parse("""{ "trigger": "supplement", "name": "Yêu cầu bổ sung", "from": "mid-year-review", "to": "supplement", "roles": ["cycle-owner"] }"""));
        transitions.Add(JsonNode.Parse("""{ "trigger": "resume", "name": "Đã bổ sung", "from": "supplement", "to": "scoring", "roles": ["cycle-owner"] }"""));
        return year.ToJsonString();
    }
}
