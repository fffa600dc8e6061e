namespace DanVan.Workflows.Definitions;

/// <summary>What is different about how models are registered and reported on.</summary>
internal static class DiffRegistration
{
    public static void Registration(DiffScope scope, RegistrationRules before, RegistrationRules after)
    {
        var rules = scope.Part("registration");
        rules.Name("deadline", scope.Of("thời hạn áp dụng cho đăng ký mô hình", "the deadline for registration"), before.Deadline, after.Deadline, DeadlineName);
        rules.Items("form", before.Form, after.Form, "form-item", i => i.Id, (_, i) => new($"mục đăng ký \"{i.Name}\"", $"the form item \"{i.Name}\""), Item);
        rules.Items(
            "quotas",
            before.Quotas,
            after.Quotas,
            "quota",
            q => q.Kind is null ? q.Participants : $"{q.Participants}/{q.Kind}",
            (definition, q) => Quota(definition, q),
            (quota, b, a) =>
            {
                var name = Quota(quota.Before, b, isSubject: true);
                quota.Count("atLeast", name.Then(": số mô hình tối thiểu", ": the fewest models"), b.AtLeast, a.AtLeast);
                quota.Count("atMost", name.Then(": số mô hình tối đa", ": the most models"), b.AtMost, a.AtMost);
            },
            (_, q) => Bounds(q),
            isOrdered: false);
        rules.Count("maxReturns", scope.Of("số lần trả lại đăng ký tối đa", "how often a registration may be returned"), before.MaxReturns, after.MaxReturns);
        rules.Count(
            "supplementWorkingDays", scope.Of("số ngày làm việc để bổ sung đăng ký", "the working days to supplement a registration"), before.SupplementWorkingDays, after.SupplementWorkingDays);
    }

    public static void Reports(DiffScope scope, ReportRules before, ReportRules after)
    {
        var rules = scope.Part("reports");
        rules.Items("periods", before.Periods, after.Periods, "report-period", p => p.Id, (_, p) => new($"kỳ báo cáo \"{p.Name}\"", $"the reporting period \"{p.Name}\""), (period, b, a) =>
        {
            period.Renamed(b.Name, a.Name);
            period.Name("deadline", period.Of("thời hạn", "its deadline"), b.Deadline, a.Deadline, DeadlineName);
            period.Amount("latePenalty", period.Of("điểm trừ khi báo cáo muộn", "points off for a late report"), b.LatePenalty, a.LatePenalty);
            period.Amount("missingPenalty", period.Of("điểm trừ khi thiếu báo cáo", "points off for a missing report"), b.MissingPenalty, a.MissingPenalty);
        });
        rules.Items("decisions", before.Decisions, after.Decisions, "report-decision", d => d.Id, (_, d) => new($"kết luận sơ kết \"{d.Name}\"", $"the review's decision \"{d.Name}\""), (decision, b, a) =>
        {
            decision.Renamed(b.Name, a.Name);
            decision.Flag("ends", b.Ends, a.Ends, decision.Of("dừng mô hình", "ends the registration"), decision.Of("không dừng mô hình", "does not end the registration"));
        });
        rules.Amount("penalty", scope.Of("điểm trừ cho mỗi báo cáo muộn hoặc thiếu", "the points off for each late or missing report"), before.Penalty, after.Penalty);
        rules.Count("maxLength", scope.Of("độ dài tối đa của báo cáo (ký tự)", "the most characters of a report"), before.MaxLength, after.MaxLength);
    }

    /// <summary>What is different about an item that a form keeps.</summary>
    public static void Item(DiffScope scope, FormItem before, FormItem after)
    {
        scope.Renamed(before.Name, after.Name);
        scope.Flag("required", before.Required, after.Required, scope.Of("trở thành bắt buộc", "is now required"), scope.Of("không còn bắt buộc", "is no longer required"));
        scope.Count("maxLength", scope.Of("độ dài tối đa (ký tự)", "the most characters"), before.MaxLength, after.MaxLength);
        scope.Word("type", scope.Of("kiểu dữ liệu", "its type"), before.Type, after.Type, DiffWords.FormType);
        DefinitionDiff.Names(scope, "options", "option", "lựa chọn", "the option", before.Options, after.Options);
        scope.Amount("min", scope.Of("giá trị nhỏ nhất", "the smallest number"), before.Min, after.Min);
        scope.Amount("max", scope.Of("giá trị lớn nhất", "the largest number"), before.Max, after.Max);
    }

    private static Both Quota(CycleDefinition definition, QuotaRule quota, bool isSubject = false)
    {
        var group = DiffNames.Group(definition, quota.Participants);
        var kind = quota.Kind is { } id ? DiffNames.Kind(definition, id) : default;
        var of = kind.Vi is null ? new Both("", "") : new Both($" (loại hình {kind.Vi})", $" (kind {kind.En})");
        return isSubject ? new(group.Vi[1..^1] + of.Vi, group.En[1..^1] + of.En) : new($"định mức của nhóm {group.Vi}{of.Vi}", $"the quota of {group.En}{of.En}");
    }

    private static Both Bounds(QuotaRule quota)
    {
        var bounds = new Both("", "");
        if (quota.AtLeast is { } least)
        {
            bounds = bounds.Then(": tối thiểu ", ": at least ").Then(Both.Number(least));
        }

        return quota.AtMost is { } most ? bounds.Then(bounds.Vi.Length == 0 ? ": tối đa " : ", tối đa ", bounds.En.Length == 0 ? ": at most " : ", at most ").Then(Both.Number(most)) : bounds;
    }

    private static string DeadlineName(CycleDefinition definition, string id) => definition.Deadlines.FirstOrDefault(d => d.Id == id)?.Name ?? id;
}
