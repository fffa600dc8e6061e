using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Docx;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.Tests.Variants;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.PlayedYears;

/// <summary>
/// A year of an office, played by the engine from the plan to the certificates, with all documents of it: those the definition issues as the engine issued
/// them, the other shipped kinds composed from what was on record on their day.
/// </summary>
internal sealed class PlayedYear : IAsyncDisposable
{
    public static readonly CycleId Id = new("nam-2026");

    private readonly VariantOffice _office;
    private readonly string _definition;
    private readonly OwnerBody _owner;
    private readonly string _lead;
    private readonly List<(string Name, byte[] Docx)> _documents = [];
    private int _models;

    private PlayedYear(VariantOffice office, string definition, OwnerBody owner, string lead)
    {
        (_office, _definition, _owner, _lead) = (office, definition, owner, lead);
    }

    /// <summary>The documents in order of issue, by name of the kind.</summary>
    public IReadOnlyList<(string Name, byte[] Docx)> Documents => _documents;

    private bool IsParty => _owner.Profile.StartsWith("party", StringComparison.Ordinal);

    public static async Task<PlayedYear> StateAsync()
    {
        var owner = new OwnerBody("Sở Y tế", "Ủy ban nhân dân tỉnh Bình Phước", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An");
        var council = PlayedNames.Council("Phó Giám đốc Sở", "Chánh Văn phòng Sở", "Trưởng phòng Nghiệp vụ Y", "Trưởng phòng Nghiệp vụ Dược", "Chủ tịch Công đoàn ngành", "Bí thư Đoàn Thanh niên", "Chuyên viên Văn phòng Sở");
        var year = await OpenedAsync("department-cycle", owner, "cycle-owner", council, PlayedNames.Offices.Select((n, i) => new CohortUnit(new UnitId($"u{i}"), n, "office", "health", null, null, null)));
        await year.PlayStateAsync();
        return year;
    }

    public static async Task<PlayedYear> PartyAsync()
    {
        var owner = new OwnerBody("Ban Tuyên giáo và Dân vận", "Tỉnh ủy Bình Phước", "BTGDVTU", "Đồng Xoài", "party-hd05-2026", "TRƯỞNG BAN", "Trần Thị Bình");
        var council = PlayedNames.Council("Phó Trưởng Ban", "Chánh Văn phòng Ban", "Trưởng phòng Dân vận", "Trưởng phòng Tuyên truyền", "Phó Chủ tịch Mặt trận Tổ quốc tỉnh", "Phó Bí thư Tỉnh đoàn", "Chuyên viên Phòng Dân vận");
        var year = await OpenedAsync("party-provincial-cycle", owner, "board", council, PlayedNames.Committees.Select((n, i) =>
            new CohortUnit(new UnitId($"u{i}"), n, i < 8 ? "commune" : "bloc", "party", null, null, null, i % 3 == 0 ? "mountain" : "lowland")));
        await year.PlayPartyAsync();
        return year;
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static async Task<PlayedYear> OpenedAsync(string definition, OwnerBody owner, string lead, IReadOnlyList<CouncilMember> council, IEnumerable<CohortUnit> units)
    {
        var office = new VariantOffice(new LocalDate(2026, 1, 5), DocumentFileFormat.Docx, definition);
        office.Units.AddRange(units);
        await office.DoAsync(lead, new CycleCommand.Open(Id, definition, new CycleSettings
        {
            Year = 2026, Theme = "Gần dân, trọng dân, vì Nhân dân phục vụ", Owner = owner, Council = council,
        }));
        return new PlayedYear(office, definition, owner, lead);
    }

    private async Task PlayStateAsync()
    {
        await PlanAsync(new LocalDate(2026, 1, 20), new LocalDate(2026, 2, 2));
        await RegisterAsync(new LocalDate(2026, 3, 2));
        await _office.GoToAsync(new LocalDate(2026, 4, 1), 0);
        await ByHandAsync("registration-summary", 3, new LocalDate(2026, 4, 2));
        await _office.GoToAsync(new LocalDate(2026, 4, 3));
        await PullAsync("accept");
        await ReportAsync("mid-year", new LocalDate(2026, 6, 10));
        await ByHandAsync("briefing-invitation", 4, new LocalDate(2026, 6, 22), ("meeting", "Giao ban quý II"), ("time", "08 giờ 00 phút, ngày 30 tháng 6 năm 2026"), ("place", "Hội trường Sở Y tế"));
        await _office.GoToAsync(new LocalDate(2026, 6, 30), 15);
        foreach (var milestone in new[] { "briefing-q2", "mid-year-review" })
        {
            await _office.DoAsync(_lead, new CycleCommand.RecordMilestone(Id, milestone, new LocalDate(2026, 6, 30), "Các đơn vị hoàn thành báo cáo trước ngày 10 hằng tháng.\nVăn phòng Sở kiểm tra thực tế ít nhất 05 mô hình."));
        }

        await ByHandAsync("briefing-minutes", 5, new LocalDate(2026, 6, 30), "briefing-q2", Minutes);
        await PullAsync("start-second-half");
        await ReportAsync("annual", new LocalDate(2026, 11, 16));
        await _office.GoToAsync(new LocalDate(2026, 11, 17));
        await PullAsync("skip-field-check");
        await ScoreAsync();
        await VoteAsync(new LocalDate(2026, 12, 17), isSecret: false);
        await _office.GoToAsync(new LocalDate(2026, 12, 18));
        await PullAsync("close-council");
        await _office.GoToAsync(new LocalDate(2026, 12, 25));
        await PullAsync("commend");
        await AfterwardsAsync();
    }

    private async Task PlayPartyAsync()
    {
        await PlanAsync(new LocalDate(2026, 1, 15), new LocalDate(2026, 1, 26));
        await RegisterAsync(new LocalDate(2026, 3, 10));
        await ByHandAsync("registration-summary", 3, new LocalDate(2026, 4, 2));
        await _office.GoToAsync(new LocalDate(2026, 4, 15));
        await PullAsync("close-registration");
        await ReportAsync("mid-year", new LocalDate(2026, 6, 10));
        await ByHandAsync("briefing-invitation", 4, new LocalDate(2026, 6, 12), ("time", "08 giờ 00 phút, ngày 16 tháng 6 năm 2026"), ("place", "Hội trường Tỉnh ủy"));
        await _office.GoToAsync(new LocalDate(2026, 6, 16));
        await ByHandAsync("briefing-minutes", 5, new LocalDate(2026, 6, 16), null, Minutes);
        await PullAsync("review");
        await ReportAsync("annual", new LocalDate(2026, 11, 10));
        await _office.GoToAsync(new LocalDate(2026, 11, 17));
        await PullAsync("start-scoring");
        await ScoreAsync();
        await VoteAsync(new LocalDate(2026, 12, 15), isSecret: true);
        await _office.GoToAsync(new LocalDate(2026, 12, 21));
        await PullAsync("commend");
        await AfterwardsAsync();
    }

    private static readonly (string, string)[] Minutes =
    [
        ("chair", "Phạm Minh Đức"), ("secretary", "Ngô Thị Ánh Nguyệt"), ("start_time", "08 giờ 00 phút"), ("end_time", "11 giờ 15 phút"), ("place", "Hội trường tầng 2"),
        ("attendance", "Ông Phạm Minh Đức, chủ trì\nĐại diện lãnh đạo 12 đơn vị đăng ký mô hình"), ("opinions", "Đề nghị hướng dẫn cách ghi minh chứng bằng ảnh\nĐề nghị thống nhất mẫu báo cáo tháng"),
        ("conclusion", "Giữ nguyên danh mục mô hình đã thông báo\nHoàn thành kiểm tra thực tế trước ngày 31/10/2026"),
    ];

    private async Task PlanAsync(LocalDate plan, LocalDate call)
    {
        await _office.GoToAsync(plan);
        await PullAsync("issue-plan");
        await ByHandAsync("registration-call", 2, call, ("department", IsParty ? "Phòng Dân vận" : "Văn phòng Sở"), ("email", "danvan@tinh.example"), ("contact", "bà Ngô Thị Ánh Nguyệt, điện thoại 0271 000 000"));
    }

    private async Task RegisterAsync(LocalDate day)
    {
        await _office.GoToAsync(day);
        var form = DefinitionLoader.Load(BuiltInDefinitions.Json(_definition)).Definition.Registration.Form;
        string[] fields = ["economy", "culture-society", "defence-security", "political-system"];
        for (var i = 0; i < 24; i++)
        {
            await _office.DoAsync("registry", new RegistrationCommand.Submit(
                Paper(i), new UnitId($"u{i % 12}"), i % 4 == 3 ? "individual" : "collective", fields[i * 5 % 4], i % 3 == 0 ? "continued" : "new",
                form.ToDictionary(f => f.Id, f => PlayedNames.Item(f.Id, i)), day.At(new LocalTime(8, 0))));
            _models++;
        }

        await OfPaperAsync("registration-form", 0, day);
    }

    private async Task ReportAsync(string period, LocalDate day)
    {
        await _office.GoToAsync(day);
        for (var i = 0; i < _models - (period == "mid-year" ? 2 : 1); i++)
        {
            await _office.DoAsync("registry", new RegistrationCommand.Report(Paper(i), period, day.At(new LocalTime(8, 0)), "continue", $"Đã vận động {40 + i} hộ tham gia; hoàn thành {70 + i}% khối lượng năm."));
        }
    }

    private async Task ScoreAsync()
    {
        for (var i = 0; i < _models; i++)
        {
            var state = await _office.RegistrationAsync(Paper(i));
            var lines = VariantOffice.Sheet(_definition, less: i * 7 % 31);
            var own = VariantOffice.Sheet(_definition, less: i * 3 % 11).Select(l => l with { Role = "self", Scorer = state.Unit.Value, Reason = "" });
            await _office.DoAsync("appraiser", new RegistrationCommand.Score(Paper(i), [.. lines, .. own, new ScoreLine("U", "upper", "m1", 4 + (i % 5), "Đã khảo sát thực tế")]));
        }

        await _office.GoToAsync(new LocalDate(2026, 12, 7));
        await PullAsync("close-scoring");
        var day = new LocalDate(2026, 12, 7);
        await OfPaperAsync("score-sheet", 0, day);
        await ByHandAsync("appraisal-minutes", 6, day, null, Minutes);
        await ByHandAsync("score-summary", 7, day);
    }

    private async Task VoteAsync(LocalDate day, bool isSecret)
    {
        await _office.GoToAsync(day);
        var proposed = (await _office.CycleAsync(Id)).Ranking!.Where(r => r.Award is not null).ToList();
        foreach (var (ranking, i) in proposed.Select((r, i) => (r, i)))
        {
            var paper = new RegistrationId(Id, ranking.Registration);
            if (isSecret)
            {
                await _office.DoAsync("council-secretary", new RegistrationCommand.RecordTally(paper, ranking.Award!, ["m1", "m2", "m3", "m4", "m5", "m6"], 6 - (i % 2), i % 2, 0));
                continue;
            }

            foreach (var member in Enumerable.Range(1, 7))
            {
                await _office.DoAsync("council-secretary", new RegistrationCommand.CastBallot(paper, ranking.Award!, $"m{member}", member == 7 && i % 3 == 0 ? "abstain" : member == 6 && i % 4 == 1 ? "no" : "yes"));
            }
        }
    }

    private async Task AfterwardsAsync()
    {
        await foreach (var document in _office.Queries.DocumentsAsync(Id))
        {
            _documents.Add((document.Kind, (await _office.Queries.DocumentContentAsync(document.Id))!));
        }

        var day = new LocalDate(2026, 12, 28);
        await OfPaperAsync("achievement-report", 0, day, ("results", "Vận động 312 hộ dân tham gia\nTiết kiệm 45 triệu đồng kinh phí"), ("previous_awards", "Giấy khen; Quyết định số 52/QĐ-SYT ngày 20/12/2025; Giám đốc Sở Y tế"));
        await ByHandAsync("replication-assignment", 8, day, ("learners", "Các đơn vị trực thuộc"), ("contents", "Cách phân công đảng viên phụ trách nhóm hộ\nCách công khai nguồn đóng góp"), ("deadline", "ngày 30/6/2027"));
        await ByHandAsync("final-report", 9, day);
        await RelatedAsync("correction", 10, day);
        await RelatedAsync("recall", 11, day);
    }

    private Task ByHandAsync(string kind, int number, LocalDate day, params (string Id, string Text)[] details) => ByHandAsync(kind, number, day, null, details);

    private async Task ByHandAsync(string kind, int number, LocalDate day, string? milestone, (string Id, string Text)[] details)
    {
        var (frame, papers) = await RecordAsync();
        Compose(kind, number, day, new Dictionary<string, object?>(DocumentModel.OfCycle(frame, papers, day, milestone)), details);
    }

    private async Task OfPaperAsync(string kind, int paper, LocalDate day, params (string Id, string Text)[] details)
    {
        var (frame, papers) = await RecordAsync();
        Compose(kind, 0, day, new Dictionary<string, object?>(DocumentModel.OfRegistration(frame, papers[paper], day)), details);
    }

    private async Task RelatedAsync(string kind, int number, LocalDate day)
    {
        var (frame, papers) = await RecordAsync();
        var plan = frame.State.Documents.First(d => d.Kind == "plan");
        Compose(kind, number, day, new Dictionary<string, object?>(DocumentModel.OfCycle(frame, papers, day, null))
        {
            ["related"] = new Dictionary<string, object?> { ["number"] = plan.Number, ["date"] = plan.Date, ["kind_name"] = "Kế hoạch", ["subject"] = "Thực hiện công tác dân vận và phong trào thi đua “Dân vận khéo” năm 2026" },
            ["relation"] = new Dictionary<string, object?> { ["reason"] = "Ban hành khi chưa thống nhất với cơ quan phối hợp" },
            ["corrections"] = new List<object?>
            {
                new Dictionary<string, object?> { ["place"] = "mục III, số thứ tự 1, trang 3", ["printed"] = "Hết ngày 31/4/2026", ["correct"] = "Hết ngày 31/3/2026" },
            },
        }, []);
    }

    private async Task<(CycleFrame Frame, List<RegistrationState> Papers)> RecordAsync()
    {
        var state = await _office.CycleAsync(Id);
        var papers = new List<RegistrationState>();
        for (var i = 0; i < _models; i++)
        {
            papers.Add(await _office.RegistrationAsync(Paper(i)));
        }

        return (new CycleFrame(new CompiledDefinition(DefinitionLoader.Load(BuiltInDefinitions.Json(_definition))), state, 1), papers);
    }

    private void Compose(string kind, int number, LocalDate day, Dictionary<string, object?> model, (string Id, string Text)[] details)
    {
        if (details.Length > 0)
        {
            model["details"] = details.ToDictionary(d => d.Id, d => (object?)d.Text);
        }

        var composer = new DocumentComposer(new TemplateRenderer(), new DocxDocumentWriter(), new HtmlDocumentWriter());
        var (shipped, shape) = (DocumentKinds.Get(kind), composer.ShapeOf(_owner));
        DocumentNumber? given = !shipped.Numbered ? null
            : shipped.TypeName.Length == 0 && shape == NumberingShape.State ? new DocumentNumber(100 + number, "", _owner.Symbol, shape, "VP")
            : new DocumentNumber(number, shipped.Abbreviation, _owner.Symbol, shape);
        var council = PlayedNames.Council("", "", "", "", "", "", "");
        _documents.Add((kind, composer.Compose(new DocumentDraft(kind, given, day, 2026, _owner, council, model)).Content.ToArray()));
    }

    private Task PullAsync(string trigger) => _office.DoAsync(_lead, new CycleCommand.Pull(Id, trigger));

    private static RegistrationId Paper(int number) => new(Id, FormattableString.Invariant($"r{number + 1:D2}"));
}
