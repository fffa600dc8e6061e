using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>Points taken off for reports that came late or not at all.</summary>
internal static class ReportPenalties
{
    /// <param name="rules">How units report; a period's own penalty goes before the common one.</param>
    /// <param name="reports">The reports taken, late or not.</param>
    /// <param name="notDue">Deadlines nobody can miss, for example waived ones: their periods cost nothing.</param>
    public static decimal Of(ReportRules rules, IReadOnlyList<ReportState> reports, IReadOnlyCollection<string> notDue)
    {
        var own = rules.Periods
            .Where(p => !notDue.Contains(p.Deadline))
            .Select(p => (Period: p, Report: reports.FirstOrDefault(r => r.Period == p.Id)))
            .Where(p => p.Report is not { Late: false })
            .Select(p => p.Report is null ? p.Period.MissingPenalty : p.Period.LatePenalty)
            .ToList();

        // One product in place of a sum of equals: it keeps the number of decimals that conclusions on record have.
        return (rules.Penalty * own.Count(p => p is null)) + (own.Sum() ?? 0);
    }
}
