using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Something in an edited flow that does not hold, or that is worth a second look.</summary>
/// <param name="Code">One of <see cref="FlowFindingCodes"/>, for example <c>flow.stage-unreachable</c>.</param>
/// <param name="Place">Where: the id of an activity, a connection as <c>from:outcome->to</c>, or a JSON path where neither can be named.</param>
/// <param name="Vietnamese">What is wrong, in Vietnamese.</param>
/// <param name="English">What is wrong, in English.</param>
/// <param name="Mend">How it can be put right; null when there is no one way.</param>
/// <param name="IsAdvice">Whether the flow can be used all the same. All that is not advice keeps it from being used.</param>
public sealed record FlowFinding(string Code, string Place, string Vietnamese, string English, DefinitionMend? Mend = null, bool IsAdvice = false);
