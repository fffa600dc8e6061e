namespace DanVan.TestData;

/// <summary>How many were left after each step of the year.</summary>
/// <param name="Registered">Rows that are neither unreadable nor a repeated id.</param>
/// <param name="Accepted">Accepted registrations.</param>
/// <param name="Discontinued">Of them, discontinued by a review.</param>
/// <param name="Ineligible">Of them, disqualified or without any report.</param>
/// <param name="Recognised">Of them, recognised, the exemplary ones included.</param>
/// <param name="Exemplary">Of those, in the highest band.</param>
/// <param name="Proposed">Of those, within the quota of their kind's award.</param>
/// <param name="Awarded">Of those, with the council's quorum and vote.</param>
public sealed record ModelFunnel(
    int Registered,
    KindCount Accepted,
    KindCount Discontinued,
    KindCount Ineligible,
    KindCount Recognised,
    KindCount Exemplary,
    KindCount Proposed,
    KindCount Awarded)
{
    /// <summary>The text of <c>funnel.json</c>: indented by one space, LF, no final newline.</summary>
    public string ToJson() =>
        $"{{\n \"registered\": {Registered},\n"
        + string.Join(",\n", Step("accepted", Accepted), Step("discontinued", Discontinued), Step("ineligible", Ineligible),
            Step("recognised", Recognised), Step("exemplary", Exemplary), Step("proposed", Proposed), Step("awarded", Awarded))
        + "\n}";

    private static string Step(string name, KindCount count) =>
        $" \"{name}\": {{\n  \"total\": {count.Total},\n  \"collective\": {count.Collective},\n  \"individual\": {count.Individual}\n }}";
}
