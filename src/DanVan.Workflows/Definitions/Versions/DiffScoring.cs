namespace DanVan.Workflows.Definitions;

/// <summary>What is different about criteria, bands, votes and awards.</summary>
internal static class DiffScoring
{
    private static readonly Both Points = new(" điểm", " points");
    private static readonly Both Percent = new("%", "%");

    public static void Compare(DiffScope scope, CycleDefinition from, CycleDefinition to)
    {
        Rules(scope, from.Scoring, to.Scoring);
        DefinitionDiff.Names(scope, "disqualifiers", "disqualifier", "điều kiện loại", "the ground for ineligibility", from.Disqualifiers, to.Disqualifiers);
        Voting(scope, from.Voting, to.Voting);
        scope.Items("awards", from.Awards, to.Awards, "award", a => a.Id, (_, a) => new($"hình thức khen \"{a.Name}\"", $"the award \"{a.Name}\""), Award);
    }

    private static void Rules(DiffScope root, ScoringRules before, ScoringRules after)
    {
        var scope = root.Part("scoring");
        Criteria(scope, before.Criteria, after.Criteria);
        scope.Items("sets", before.Sets, after.Sets, "criteria-set", s => s.Id, (_, s) => new($"bộ tiêu chí \"{s.Name}\"", $"the set of criteria \"{s.Name}\""), (set, b, a) =>
        {
            set.Renamed(b.Name, a.Name);
            Criteria(set, b.Criteria, a.Criteria);
            TieBreak(set, b.TieBreak, a.TieBreak);
            set.Names("kinds", set.Of("loại hình áp dụng", "its kinds"), b.Kinds, a.Kinds, DiffNames.Kind, new("mọi loại hình", "any kind"));
            set.Names("fields", set.Of("lĩnh vực áp dụng", "its fields"), b.Fields, a.Fields, DiffNames.Field, new("mọi lĩnh vực", "any field"));
        });
        scope.Amount("scale", root.Of("thang điểm", "the scale"), before.Scale, after.Scale, Points);
        scope.Amount("step", root.Of("bước điểm", "the step of points"), before.Step, after.Step, Points);
        var reserve = scope.Part("reserve");
        reserve.Text("item", root.Of("mã mục điểm dành cho cấp trên", "the id of the upper level's item"), before.Reserve.Item, after.Reserve.Item);
        reserve.Amount("default", root.Of("điểm dành cho cấp trên", "the upper level's reserve"), before.Reserve.Default, after.Reserve.Default, Points);
        reserve.Amount("max", root.Of("điểm tối đa dành cho cấp trên", "the largest reserve of the upper level"), before.Reserve.Max, after.Reserve.Max, Points);
        scope.Amount(
            "reasonAbovePercent", root.Of("mức chênh lệch phải nêu lý do", "the difference above which a reason is needed"), before.ReasonAbovePercent, after.ReasonAbovePercent, Percent);
        scope.Items("bands", before.Bands, after.Bands, "band", b => b.Id, (_, b) => new($"mức xếp loại \"{b.Name}\"", $"the band \"{b.Name}\""), Band, (_, b) =>
            new Both(" (từ ", " (from ").Then(Both.Number(b.From)).Then(" điểm)", " points)"));
        TieBreak(scope, before.TieBreak, after.TieBreak);
    }

    private static void Criteria(DiffScope scope, IReadOnlyList<CriterionDefinition> before, IReadOnlyList<CriterionDefinition> after) => scope.Items(
        "criteria",
        before,
        after,
        "criterion",
        c => c.Id,
        (_, c) => new($"tiêu chí {c.Id} \"{c.Name}\"", $"the criterion {c.Id} \"{c.Name}\""),
        Criterion,
        (_, c) => InPoints(c.Items.Sum(i => i.Max)));

    private static void Criterion(DiffScope scope, CriterionDefinition before, CriterionDefinition after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Amount("floorPercent", new($"điểm sàn tiêu chí {before.Id}", $"the floor of the criterion {before.Id}"), before.FloorPercent, after.FloorPercent, Percent);
        scope.Items("items", before.Items, after.Items, "score-item", i => i.Id, (_, i) => new($"tiêu chí thành phần {i.Id} \"{i.Name}\"", $"the sub-criterion {i.Id} \"{i.Name}\""), (item, b, a) =>
        {
            item.Renamed(b.Name, a.Name);
            item.Amount("max", new($"điểm tối đa của tiêu chí {b.Id}", $"the most points of {b.Id}"), b.Max, a.Max, Points);
        }, (_, i) => InPoints(i.Max));
    }

    private static void Band(DiffScope scope, BandDefinition before, BandDefinition after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Amount("from", scope.Of("điểm từ", "its lowest total"), before.From, after.From, Points);
        scope.Flag("recognised", before.Recognised, after.Recognised, scope.Of("được công nhận", "is recognised"), scope.Of("không được công nhận", "is not recognised"));
        scope.Flag("exemplary", before.Exemplary, after.Exemplary, scope.Of("là mô hình tiêu biểu", "is exemplary"), scope.Of("không là mô hình tiêu biểu", "is not exemplary"));
        foreach (var area in (before.FromByArea?.Keys ?? []).Union(after.FromByArea?.Keys ?? []))
        {
            var name = DiffNames.Area(after.FromByArea?.ContainsKey(area) == true ? scope.After : scope.Before, area);
            scope.Amount(
                $"fromByArea['{area}']", scope.Of($"điểm từ của khu vực {name.Vi}", $"its lowest total in the area {name.En}"), In(before, area), In(after, area), Points);
        }
    }

    private static void Voting(DiffScope root, VotingRules before, VotingRules after)
    {
        var scope = root.Part("voting");
        scope.Value("quorum", root.Of("tỷ lệ thành viên phải có mặt", "the quorum"), Both.Same(before.Quorum.ToString()), Both.Same(after.Quorum.ToString()));
        scope.Value("pass", root.Of("tỷ lệ phiếu đồng ý phải đạt", "the share of votes that passes"), Both.Same(before.Pass.ToString()), Both.Same(after.Pass.ToString()));
        scope.Word("base", root.Of("tỷ lệ phiếu đồng ý tính trên", "the share of votes is taken of"), before.Base, after.Base, DiffWords.VotingBase);
        scope.Flag("secret", before.Secret, after.Secret, new("bỏ phiếu kín", "the ballot becomes secret"), new("không bỏ phiếu kín", "the ballot is no longer secret"));
        scope.Flag(
            "askAbsentInWriting",
            before.AskAbsentInWriting,
            after.AskAbsentInWriting,
            new("lấy ý kiến bằng văn bản của thành viên vắng mặt", "absent members are asked in writing"),
            new("không lấy ý kiến bằng văn bản của thành viên vắng mặt", "absent members are not asked in writing"));
    }

    private static void Award(DiffScope scope, AwardRule before, AwardRule after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Name("kind", scope.Of("loại hình", "its kind"), before.Kind, after.Kind, (d, id) => d.Kinds.FirstOrDefault(k => k.Id == id)?.Name ?? id);
        scope.Text("authority", scope.Of("thẩm quyền khen thưởng", "who confers it"), before.Authority, after.Authority);
        scope.Count("quota", scope.Of("số lượng tối đa", "how many at most"), before.Quota, after.Quota);
        scope.Amount("percent", scope.Of("tỷ lệ tối đa", "the share at most"), before.Percent, after.Percent, Percent);
        scope.Word("percentOf", scope.Of("tỷ lệ tính trên", "the share is taken of"), before.PercentOf, after.PercentOf, DiffWords.AwardBase);
        scope.Word("ties", scope.Of("khi bằng nhau ở vị trí cuối", "equals at the last place"), before.Ties, after.Ties, DiffWords.Ties);
    }

    private static void TieBreak(DiffScope scope, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        scope.Names("tieBreak", scope.Of("tiêu chí phân định khi bằng điểm", "the criteria that decide between equals"), before, after, (_, id) => Both.Same(id), isOrdered: true);

    private static Both InPoints(decimal points) => new Both(" (", " (").Then(Both.Number(points)).Then(" điểm)", " points)");

    private static decimal? In(BandDefinition band, string area) => band.FromByArea is { } from && from.TryGetValue(area, out var points) ? points : null;
}
