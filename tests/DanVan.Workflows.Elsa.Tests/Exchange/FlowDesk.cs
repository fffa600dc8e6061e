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

    /// <summary>The same stages, which do nothing and may be left at any time.</summary>
    public static LoadedDefinition Bare { get; } = DefinitionLoader.Load(BareJson());

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

            l.AddDefinition(Year.Json).AddDefinition(Bare.Json).UseElsa(o =>
            {
                o.AllowActivity(Gone);
                options?.Invoke(o);
            });
        });
        return new FlowDesk(office, await ExportAsync(office, Year.Hash));
    }

    public async Task<AFlow> FlowOfAsync(string definition) => new(await ExportAsync(Office, definition));

    /// <summary>Imports a flow that is good.</summary>
    public async Task<FlowVersion> PublishAsync(AFlow flow)
    {
        var import = await Exchange.ImportAsync(flow.Text, publish: true);
        Assert.That(import.Version, Is.Not.Null, string.Join("; ", import.Findings.Select(f => $"{f.Code} at {f.Place}: {f.English}")));
        return import.Version!;
    }

    /// <summary>What is found in a flow of <see cref="Year"/>; no service has a hand in it.</summary>
    public IReadOnlyList<FlowFinding> Check(string json) => FlowCheck.Of(FlowDraftReader.Read(json, Rules), Year, Rules);

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static async Task<string> ExportAsync(ElsaOffice office, string definition) =>
        Encoding.UTF8.GetString((await office.Services.GetRequiredService<IFlowExchange>().ExportAsync(definition))!.Content.Span);

    private static string BareJson()
    {
        var bare = JsonNode.Parse(Year.Json)!;
        bare["id"] = "bare-year";
        foreach (var stage in bare["stages"]!.AsArray())
        {
            stage!.AsObject().Remove("onEnter");
        }

        foreach (var transition in bare["transitions"]!.AsArray())
        {
            transition!.AsObject().Remove("afterDeadlines");
        }

        return bare.ToJsonString();
    }

    private static string YearJson()
    {
        var year = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        year["id"] = "year-with-supplement";
        year["stages"]!.AsArray().Insert(3, JsonNode.Parse("""{ "id": "supplement", "name": "Bổ sung hồ sơ", "accepts": ["report"], "optional": true }"""));

        // Concluded when scoring is entered, proposed when commendation is: the one must come before the other.
        year["stages"]![4]!["accepts"]!.AsArray().Add("conclude");
        year["stages"]![4]!["onEnter"]!.AsArray().Add(JsonNode.Parse("""{ "do": "conclude-registrations" }"""));
        year["stages"]![5]!["onEnter"]!.AsArray().RemoveAt(0);
        var transitions = year["transitions"]!.AsArray();
        transitions.Add(JsonNode.Parse("""{ "trigger": "supplement", "name": "Yêu cầu bổ sung", "from": "mid-year-review", "to": "supplement", "roles": ["cycle-owner"] }"""));
        transitions.Add(JsonNode.Parse("""{ "trigger": "resume", "name": "Đã bổ sung", "from": "supplement", "to": "scoring", "roles": ["cycle-owner"] }"""));
        return year.ToJsonString();
    }
}
