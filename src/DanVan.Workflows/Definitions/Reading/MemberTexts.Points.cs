namespace DanVan.Workflows.Definitions.Reading;

internal static partial class MemberTexts
{
    /// <summary>The largest maximum of an item.</summary>
    public const decimal MaxPoints = 1_000;

    /// <summary>The largest scale, and with it the largest total.</summary>
    public const decimal MaxScale = 100_000;

    private static Dictionary<string, MemberText> Points => new()
    {
        ["ScoringRules.Criteria"] = Filled("Các tiêu chí", "The criteria with their items"),
        ["ScoringRules.Sets"] = new("Bộ tiêu chí riêng cho một số mô hình", "Criteria for some of the models, in place of the ones above"),
        ["ScoringRules.Scale"] = Number("Thang điểm", "What the maxima add up to", 1, MaxScale),
        ["ScoringRules.Step"] = Number("Bước điểm", "Points are multiples of this", 0.01m, 100),
        ["ScoringRules.Reserve"] = new("Điểm dành cho cấp trên", "The upper level's reserve"),
        ["ScoringRules.ReasonAbovePercent"] = Number("Chênh lệch quá bao nhiêu phần trăm phải có lý do", "A difference above this many percent needs a reason", 0, 100),
        ["ScoringRules.Bands"] = Filled("Các mức xếp loại, từ cao xuống thấp", "The bands, highest first"),
        ["ScoringRules.TieBreak"] = new("Các tiêu chí phân định khi bằng điểm", "Criteria that decide between equal totals, in order"),
        ["CriteriaSet.Id"] = Id("Mã bộ tiêu chí", "Id of the set"),
        ["CriteriaSet.Name"] = Name(),
        ["CriteriaSet.Criteria"] = Filled("Các tiêu chí", "The criteria"),
        ["CriteriaSet.TieBreak"] = new("Các tiêu chí phân định khi bằng điểm", "Criteria that decide between equal totals, in order"),
        ["CriteriaSet.Kinds"] = new("Cho loại hình nào; bỏ trống là mọi loại hình", "Kinds of model it is for; left out for any"),
        ["CriteriaSet.Fields"] = new("Cho lĩnh vực nào; bỏ trống là mọi lĩnh vực", "Fields it is for; left out for any"),
        ["CriterionDefinition.Id"] = Id("Mã tiêu chí, ví dụ C1", "Id of the criterion, for example C1"),
        ["CriterionDefinition.Name"] = Name(),
        ["CriterionDefinition.FloorPercent"] = Number("Phải đạt ít nhất bao nhiêu phần trăm điểm tối đa; 0 là không có", "Share of its maximum that must be reached, in percent; 0 for none", 0, 100),
        ["CriterionDefinition.Items"] = new("Các tiêu chí thành phần", "Its sub-criteria"),
        ["ScoreItem.Id"] = Id("Mã, ví dụ C1.1", "Id, for example C1.1"),
        ["ScoreItem.Name"] = Name(),
        ["ScoreItem.Max"] = Number("Điểm tối đa", "Most points", 0.01m, MaxPoints),
        ["ReserveRules.Item"] = Id("Mã của điểm cấp trên", "Id of its item"),
        ["ReserveRules.Default"] = Number("Mức thường dùng", "The reserve unless a year says otherwise", 0, MaxScale),
        ["ReserveRules.Max"] = Number("Mức cao nhất", "The largest reserve a year may set", 0, MaxScale),
        ["BandDefinition.Id"] = Id("Mã mức xếp loại", "Id of the band"),
        ["BandDefinition.Name"] = Name(),
        ["BandDefinition.From"] = Number("Từ bao nhiêu điểm", "Lowest total", 0, MaxScale),
        ["BandDefinition.Recognised"] = new("Có được công nhận không", "Whether a model in it is recognised"),
        ["BandDefinition.Exemplary"] = new("Có là tiêu biểu không", "Whether a recognised model in it is exemplary"),
        ["BandDefinition.FromByArea"] = Number("Từ bao nhiêu điểm cho đơn vị ở một số địa bàn", "Lowest total for units of some areas, by area", 0, MaxScale),
        ["VotingRules.Quorum"] = new("Phần thành viên phải có mặt, ví dụ 2/3", "Share of the members that must be present, for example 2/3"),
        ["VotingRules.Pass"] = new("Phần phiếu thuận phải đạt, ví dụ 2/3", "Share that must vote yes, for example 2/3"),
        ["VotingRules.Base"] = Word("Tính trên ai", "Of whom the share is taken", VotingBases.All),
        ["VotingRules.Secret"] = new("Có bỏ phiếu kín không", "Whether only counts are recorded"),
        ["VotingRules.AskAbsentInWriting"] = new("Có lấy ý kiến bằng văn bản của người vắng mặt không", "Whether absent members may vote in writing afterwards"),
        ["AwardRule.Id"] = Id("Mã hình thức khen", "Id of the award"),
        ["AwardRule.Name"] = Name("Tên, ví dụ Giấy khen", "Name, for example Giấy khen"),
        ["AwardRule.Kind"] = new("Cho loại hình nào", "The kind of model it is for"),
        ["AwardRule.Authority"] = Text("Ai quyết định, ví dụ Giám đốc Sở", "Who confers it, for example Giám đốc Sở", LongestName),
        ["AwardRule.Quota"] = Number("Nhiều nhất bao nhiêu", "How many at most", 0, 10_000),
        ["AwardRule.Percent"] = Number("Nhiều nhất bao nhiêu phần trăm", "How many at most, in percent", 0, 100),
        ["AwardRule.PercentOf"] = Word("Phần trăm của cái gì", "Of what the percentage is taken", AwardBases.All),
        ["AwardRule.Ties"] = Word("Bằng điểm ở chỗ cuối cùng thì sao", "What becomes of equals at the last place", AwardTies.All),
    };
}
