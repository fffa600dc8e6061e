using System.Text.Json;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>A flow that was read.</summary>
/// <param name="Plan">What it says; null when it could not be read so far.</param>
/// <param name="Model">The JSON of the whole; undefined when only the flowchart was read.</param>
/// <param name="Chart">The JSON of the flowchart.</param>
/// <param name="Findings">What was found while reading.</param>
internal sealed record FlowDraft(FlowPlan? Plan, JsonElement Model, JsonElement Chart, IReadOnlyList<FlowFinding> Findings);
