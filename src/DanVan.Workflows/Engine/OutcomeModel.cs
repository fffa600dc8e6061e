using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>What became of a registration, in the words documents use. Pure.</summary>
internal static class OutcomeModel
{
    public static Map Of(CycleFrame frame, RegistrationState registration, Conclusion? conclusion, bool isFinal, int rank)
    {
        var definition = frame.Definition.Definition;
        return new Map
        {
            ["is_final"] = isFinal,
            ["is_eligible"] = conclusion is { Outcome: Outcomes.Recognised or Outcomes.NotRecognised },
            ["is_recognised"] = conclusion?.Outcome == Outcomes.Recognised,
            ["is_exemplary"] = conclusion is { IsExemplary: true },
            ["total"] = conclusion?.Points?.Total,
            ["band_name"] = definition.Scoring.Bands.FirstOrDefault(b => b.Id == conclusion?.Points?.Band)?.Name ?? "",
            ["outcome_name"] = NameOf(conclusion),
            ["reason"] = ReasonOf(conclusion?.Reason),
            ["grounds"] = Grounds(frame, registration),
            ["rank"] = rank,
        };
    }

    // In the definition's words.
    private static List<object?> Grounds(CycleFrame frame, RegistrationState registration) =>
        [.. registration.Disqualifications.Select(d => DocumentModel.NameOf(frame.Definition.Definition.Disqualifiers, d))];

    private static string NameOf(Conclusion? conclusion) => conclusion switch
    {
        null => "",
        { IsExemplary: true } => "Mô hình tiêu biểu",
        { Outcome: Outcomes.Recognised } => "Công nhận",
        { Outcome: Outcomes.Ineligible } => "Không đủ điều kiện xét",
        { Outcome: Outcomes.Discontinued } => "Đã dừng thực hiện",
        _ => "Không công nhận",
    };

    private static string ReasonOf(string? reason) => reason switch
    {
        null => "",
        Outcomes.Disqualified => "Thuộc trường hợp không được xét",
        Outcomes.NoReport => "Không có báo cáo kỳ nào",
        Outcomes.Incomplete => "Chưa thẩm định đủ các nội dung",
        Outcomes.Floor => "Có tiêu chí dưới mức điểm tối thiểu",
        Outcomes.Band => "Tổng điểm dưới mức công nhận",
        _ => reason,
    };
}
