using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>What a report on achievements (báo cáo thành tích) reads of one registration beside its paper and its points. Pure.</summary>
internal static class AchievementModel
{
    // A few lines of a column in a list (danh sách đề nghị): what is longer belongs in the report itself.
    private const int LongestSummary = 300;

    public static void AddTo(Map model, CycleFrame frame, RegistrationState registration)
    {
        var rules = frame.Definition.Definition.Reports;
        model["reports"] = DocumentModel.Values(registration.Reports.Select(r => new Map
        {
            ["period_name"] = rules.Periods.FirstOrDefault(p => p.Id == r.Period)?.Name ?? r.Period,
            ["reported_on"] = r.ReportedAt.Date,
            ["late"] = r.Late,
            ["decision_name"] = rules.Decisions.FirstOrDefault(d => d.Id == r.Decision)?.Name ?? r.Decision,
            ["lines"] = TextLines.Of(r.Result),
        }));

        // The council may not have voted yet.
        var award = registration.Vote?.Award ?? frame.Proposed.GetValueOrDefault(registration.Id.Code) ?? "";
        var rule = AwardModel.Find(frame, award);
        model["proposed_award"] = new Map { ["name"] = rule?.Name ?? award, ["authority"] = rule?.Authority ?? "" };
    }

    /// <summary>The last reported result as one run of words, cut between words where it is long; empty without a report.</summary>
    public static string Summary(RegistrationState registration)
    {
        var words = (registration.Reports is [.., var last] ? last.Result : "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', words);
        if (text.Length <= LongestSummary)
        {
            return text;
        }

        var (kept, length) = (0, 0);
        while (kept < words.Length && length + words[kept].Length < LongestSummary)
        {
            length += words[kept++].Length + 1;
        }

        return string.Join(' ', words.Take(kept)) + " …";
    }
}
