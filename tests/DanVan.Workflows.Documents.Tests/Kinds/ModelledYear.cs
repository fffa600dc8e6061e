using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>
/// The end of a year of one of the shipped definitions with so many papers, of which the place of each says what became of it. Documents are composed
/// from the model the engine composes them from.
/// </summary>
internal sealed class ModelledYear
{
    public const int Year = 2026;

    public static readonly LocalDate YearEnd = new(Year, 12, 28);

    private static readonly Dictionary<string, (string Definition, OwnerBody Owner)> Bodies = new()
    {
        ["state-nd30"] = ("department-cycle", new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An")),
        ["front"] = ("front-commune-cycle", new("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường", "", "MTTQ-BTT", "Thanh Khê", "front", "CHỦ TỊCH", "Lê Thị Bình")),
        ["party-hd36-2018"] = ("party-provincial-cycle", new("Ban Dân vận", "Tỉnh ủy Bình Phước", "BDVTU", "Đồng Xoài", "party-hd36-2018", "TRƯỞNG BAN", "Trần Thị Bình")),
        ["party-hd05-2026"] = (
            "party-provincial-cycle",
            new("Ban Tuyên giáo và Dân vận", "Tỉnh ủy Bình Phước", "BTGDVTU", "Đồng Xoài", "party-hd05-2026", "TRƯỞNG BAN", "Trần Thị Bình")),
    };

    private readonly CompiledDefinition _definition;
    private readonly OwnerBody _owner;

    /// <param name="profile">The format profile, which goes with one of the shipped definitions.</param>
    /// <param name="papers">How many registrations were received.</param>
    /// <param name="name">What the model and the unit of a place are called.</param>
    public ModelledYear(string profile, int papers, Func<int, string>? name = null)
    {
        var called = name ?? (i => FormattableString.Invariant($"Mô hình thứ {i:D4}"));
        (var id, _owner) = Bodies[profile];
        _definition = new CompiledDefinition(DefinitionLoader.Load(BuiltInDefinitions.Json(id)));
        Papers = [.. Enumerable.Range(0, papers).Select(i => Paper(i, called(i)))];
        Frame = FrameOf(called, papers);
    }

    public static IReadOnlyList<string> Profiles { get; } = [.. Bodies.Keys];

    public CycleFrame Frame { get; }

    public IReadOnlyList<RegistrationState> Papers { get; }

    public CycleDefinition Definition => _definition.Definition;

    public string Milestone => Definition.Milestones[0].Id;

    /// <summary>Composes a document, with what a person filled in; of the first paper when it is a form of a registration.</summary>
    public AdministrativeDocument Compose(string kind, IReadOnlyDictionary<string, string>? details = null, string? milestone = null,
        IReadOnlyDictionary<string, string>? options = null, ITemplateRenderer? renderer = null)
    {
        var owner = _owner with { FormatOptions = options };
        var writer = new KeptDocument();
        var composer = new DocumentComposer(renderer ?? new TemplateRenderer(), writer);
        var shipped = DocumentKinds.Get(kind);
        var model = new Dictionary<string, object?>(
            shipped.IssuedPer == IssuedPer.Registration
                ? DocumentModel.OfRegistration(Frame, Papers[0], YearEnd)
                : DocumentModel.OfCycle(Frame, Papers, YearEnd, milestone));
        if (details is not null)
        {
            model["details"] = details.ToDictionary(d => d.Key, d => (object?)d.Value);
        }

        var shape = composer.ShapeOf(owner);
        composer.Compose(new DocumentDraft(kind, NumberOf(shipped, shape), YearEnd, Year, owner, [], model));
        return writer.Document!;
    }

    private DocumentNumber? NumberOf(DocumentKind kind, NumberingShape shape) =>
        !kind.Numbered ? null
        : kind.TypeName.Length == 0 && shape == NumberingShape.State ? new DocumentNumber(5, "", _owner.Symbol.Split('-')[0], shape, "DV")
        : new DocumentNumber(5, kind.Abbreviation, _owner.Symbol, shape);

    private CycleFrame FrameOf(Func<int, string> name, int papers)
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];
        var exemplary = Papers.Where(p => p.Conclusion?.IsExemplary == true).ToList();
        var party = _owner.Profile.StartsWith("party", StringComparison.Ordinal);
        return new CycleFrame(
            _definition,
            new CycleState
            {
                Id = new CycleId("nam"),
                Definition = Definition.Id,
                DefinitionVersion = 1,
                DefinitionHash = "sha256:0",
                Settings = new CycleSettings
                {
                    Year = Year,
                    Theme = "Năm dân vận khéo",
                    Owner = _owner,
                    Council = [.. Enumerable.Range(1, 7).Select(i => new CouncilMember($"m{i}", $"Thành viên {i}", "Ủy viên", null))],
                },
                UpperLevelReserve = 10,
                Deadlines = [.. Definition.Deadlines.Select((d, i) => new Deadline(d.Id, new LocalDate(Year, 3, 31).PlusDays(20 * i), new LocalDate(Year, 3, 31).PlusDays(20 * i)))],
                Stages = [new StageVisit(Definition.Stages[^1].Id, new LocalDate(Year, 1, 5).AtStartOfDayInZone(zone).ToInstant(), null)],
                Cohort = [.. Enumerable.Range(0, Math.Max(papers, 1)).Select(i => new CohortUnit(new UnitId($"u{i}"), $"Đơn vị của {name(i)}", "commune", "party", null, null, null))],
                Ranking = [.. exemplary.Select((p, i) => new Ranking(p.Id.Code, p.Kind, i + 1, p.Vote?.Award))],
                Milestones = [.. Definition.Milestones.Take(1).Select(m => new MilestoneRecord(m.Id, new LocalDate(Year, 6, 26), "Thống nhất tiếp tục thực hiện\nGiao các đơn vị báo cáo"))],
                Documents = papers == 0 ? [] : [.. new[] { ("plan", "KH"), ("registration-list", "TB"), ("council-minutes", "BB"), ("proposal", "TTr"), ("decision", "QĐ") }.Select(d =>
                    Issued(d.Item1, party ? $"03-{d.Item2}/{_owner.Symbol}" : $"03/{d.Item2}-{_owner.Symbol}"))],
            },
            1);
    }

    private static DocumentRecord Issued(string kind, string number) => new(kind, kind, "s", 3, number, new LocalDate(Year, 2, 5), kind, "text/html", "sha256:0", "0");

    // The first is awarded, so that one paper alone shows all there is to show.
    private RegistrationState Paper(int i, string name)
    {
        var rules = Definition;
        var paper = new RegistrationState
        {
            Id = new RegistrationId(new CycleId("nam"), FormattableString.Invariant($"r{i:D5}")),
            Status = RegistrationStatus.Accepted,
            Unit = new UnitId($"u{i}"),
            SubmittedAt = new LocalDateTime(Year, 2, 10, 8, 0),
            Kind = rules.Kinds[i % 2].Id,
            Field = rules.Fields[i / 2 % rules.Fields.Count].Id,
            Origin = rules.Origins[i / 3 % 2].Id,
            Form = rules.Registration.Form.ToDictionary(item => item.Id, item => item.Id == "name" ? name : item.Type switch
            {
                FormItemTypes.Choice => item.Options![0].Id,
                FormItemTypes.Number => "1250",
                FormItemTypes.Date => "2026-11-18",
                FormItemTypes.YesNo => "no",
                _ => i == 0 && item.Id == "goal" ? "Mục tiêu thứ nhất\nMục tiêu thứ hai" : item.Id == "sustain" ? "" : $"Nội dung {item.Name.ToLowerInvariant()}",
            }),
            Reports = [.. rules.Reports.Periods.Take(i % 3).Select(p => new ReportState(p.Id, new LocalDateTime(Year, i % 5 == 0 ? 12 : 3, 20, 8, 0), false, rules.Reports.Decisions[0].Id, "Đạt"))],
        };
        return (i % 10) switch
        {
            0 or 1 => paper with { Conclusion = new("recognised", null, Points(95, 0), true), Vote = new(Award(paper.Kind), 7, i % 20 == 0 ? 7 : 1, 0, 0, 0, true, i % 20 == 0) },
            2 => paper with { Conclusion = new("recognised", null, Points(91.5m, 0), true) },
            3 or 4 => paper with { Conclusion = new("recognised", null, Points(82, 1), false) },
            5 => paper with { Conclusion = new("not-recognised", "band", Points(55, ^2), false) },
            6 => paper with { Conclusion = new("ineligible", "disqualified", null, false) },
            7 => paper with
            {
                Status = RegistrationStatus.Discontinued,
                Reports = [new ReportState(rules.Reports.Periods[0].Id, new LocalDateTime(Year, 3, 20, 8, 0), false, rules.Reports.Decisions.First(d => d.Ends).Id, "Không còn phù hợp")],
                Conclusion = new("discontinued", null, null, false),
            },
            8 => paper with { Status = i % 20 < 10 ? RegistrationStatus.Returned : RegistrationStatus.Withdrawn },
            _ => paper with { Status = RegistrationStatus.Rejected, Kind = "", Field = "", Origin = "", Form = new Dictionary<string, string>() },
        };
    }

    private string Award(string kind) => Definition.Awards.FirstOrDefault(a => a.Kind == kind)?.Id ?? "giay-khen";

    private PointTotals Points(decimal total, Index band) => new(total, total, 0, 0, total, Definition.Scoring.Bands[band.GetOffset(Definition.Scoring.Bands.Count)].Id, []);

    private sealed class KeptDocument : IDocumentWriter
    {
        private readonly HtmlDocumentWriter _html = new();

        public AdministrativeDocument? Document { get; private set; }

        public string MediaType => _html.MediaType;

        public string FileExtension => _html.FileExtension;

        public byte[] Write(AdministrativeDocument document)
        {
            Document = document;
            return _html.Write(document);
        }
    }
}
