using DanVan.Workflows.Cycles;
using NodaTime;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>
/// Models of docs/template-model.md as large and as odd as a test wants them. Every figure follows from a row's place by a rule of its own, so that a test can
/// work it out again.
/// </summary>
internal sealed class KindModels(int rows, Func<string, string>? name = null)
{
    public const int Year = 2026;

    public static readonly LocalDate Date = new(2026, 12, 5);

    public static readonly IReadOnlyList<CouncilMember> Council =
    [
        new("m1", "Phạm Minh Đức", "Phó Giám đốc", null), new("m2", "Đỗ Thị Hoa", "Chánh Văn phòng", null), new("m3", "Vũ Quốc Khánh", "Trưởng phòng", null),
    ];

    private readonly Func<string, string> _name = name ?? (text => text);

    public static string[] Criteria { get; } = ["Sự cần thiết, tính thiết thực", "Nội dung, cách làm “khéo”", "Kết quả, hiệu quả"];

    public string ModelName(int row) => _name($"Mô hình số {row}");

    public string UnitName(int row) => _name($"Trạm y tế xã {row}");

    public static decimal Total(int row) => 99.75m - (row % 40 * 0.25m);

    /// <summary>Of the criterion in column 0, 1, 2 of a row.</summary>
    public static decimal Points(int row, int column) => 30m - column - (row % 8 * 0.25m);

    public static decimal Self(int row) => 95m - (row % 10 * 0.5m);

    public static decimal Verified(int row) => Enumerable.Range(0, Criteria.Length).Sum(c => Points(row, c));

    /// <summary>What a document of the cycle reads.</summary>
    public Map OfCycle(params (string Id, string Text)[] details)
    {
        var model = Shared(details);
        var (collective, individual) = ((rows + 1) / 2, rows / 2);
        model["council"] = CouncilMap();
        model["counts"] = new Map
        {
            ["registered"] = rows + 1,
            ["accepted"] = Count(collective, individual),
            ["discontinued"] = Count(0, 0),
            ["ineligible"] = Count(rows, 0),
            ["recognised"] = Count(collective, individual),
            ["exemplary"] = Count(collective, individual),
            ["proposed"] = Count(collective, individual),
            ["awarded"] = Count(collective, individual),
        };
        model["scoring"] = new Map { ["areas"] = new List<object?>() };
        model["votes"] = List(rows, Vote);
        model["awards_collective"] = List(collective, Award);
        model["awards_individual"] = List(individual, i => Award(collective + i));
        var scored = List(rows, Row);
        model["scores"] = new Map
        {
            ["count"] = Count(collective, individual),
            ["complete"] = Count(collective, individual),
            ["is_final"] = true,
            ["groups"] = rows == 0 ? [] : new List<object?> { Group("Tập thể", "", 1, collective) }.Concat(individual == 0 ? [] : [Group("Cá nhân", "Bộ tiêu chí cá nhân", collective + 1, individual)]).ToList(),
            ["bands"] = new List<object?> { Band("Xuất sắc", 90, collective, individual), Band("Tốt", 80, 0, 0) },
            ["not_recognised"] = new List<object?>(),
            ["ineligible"] = List(rows, i => Row(i, ineligible: true)),
            ["raised"] = 0,
            ["lowered"] = rows,
            ["unchanged"] = 0,
            ["reason_above_percent"] = 30m,
            ["large_differences"] = scored,
        };
        return model;
    }

    /// <summary>What a certificate reads: that of the first award.</summary>
    public Map OfAward() => new(OfCycle()) { ["award"] = Award(1) };

    /// <summary>What a form of one registration reads.</summary>
    public Map OfRegistration(bool scored, string kind = "collective", params (string Id, string Text)[] details)
    {
        var model = Shared(details);
        model["registration"] = new Map
        {
            ["id"] = "r1",
            ["name"] = ModelName(1),
            ["unit_name"] = UnitName(1),
            ["unit_parent"] = "Sở Y tế",
            ["kind"] = kind,
            ["kind_name"] = kind == "collective" ? "Tập thể" : "Cá nhân",
            ["field_name"] = _name("Kinh tế"),
            ["origin_name"] = "Mới",
            ["submitted_on"] = new LocalDate(Year, 3, 1),
            ["form"] = List(rows, i => new Map { ["id"] = i == 1 ? "name" : $"i{i}", ["name"] = $"Nội dung {i}", ["text"] = _name($"văn {i}"), ["lines"] = new List<object?> { _name($"văn {i}"), _name($"dòng hai {i}") } }),
        };
        model["reports"] = List(rows, i => new Map
        {
            ["period_name"] = $"Kỳ {i}",
            ["reported_on"] = new LocalDate(Year, 6, 1),
            ["late"] = false,
            ["decision_name"] = "Tiếp tục",
            ["lines"] = i % 2 == 0 ? [] : new List<object?> { _name($"Kết quả {i}") },
        });
        model["proposed_award"] = new Map { ["name"] = scored ? _name("Giấy khen") : "", ["authority"] = scored ? _name("Giám đốc Sở Y tế") : "" };
        model["score_sheet"] = Sheet(scored);
        return model;
    }

    /// <summary>What a letter of correction and a notice of recall read.</summary>
    public Map OfRelation(bool isNamed = true)
    {
        var model = Shared([]);
        model["related"] = new Map
        {
            ["number"] = isNamed ? "20/KH-SYT" : "",
            ["date"] = new LocalDate(Year, 1, 16),
            ["kind_name"] = isNamed ? "Kế hoạch" : "",
            ["subject"] = isNamed ? _name("Thực hiện phong trào thi đua") : "",
        };
        model["relation"] = new Map { ["reason"] = isNamed ? _name("Sai ngày ban hành") : "" };
        model["corrections"] = List(rows, i => new Map { ["place"] = _name($"trang {i}"), ["printed"] = _name($"in sai {i}"), ["correct"] = _name($"sửa đúng {i}") });
        return model;
    }

    private static Map Count(int collective, int individual) => new() { ["total"] = collective + individual, ["collective"] = collective, ["individual"] = individual };

    private static List<object?> List(int count, Func<int, Map> of) => [.. Enumerable.Range(1, count).Select(of)];

    private static Map Reference(string number) => new() { ["number"] = number, ["date"] = new LocalDate(Year, 1, 16) };

    private static Map Band(string name, decimal from, int collective, int individual) =>
        new(Count(collective, individual)) { ["name"] = name, ["from"] = from, ["recognised"] = true, ["exemplary"] = from == 90 };

    private Map Shared((string Id, string Text)[] details) => new()
    {
        ["cycle"] = new Map { ["year"] = Year, ["theme"] = _name("Chủ đề") },
        ["owner"] = new Map { ["name"] = _name("Sở Y tế"), ["parent"] = "Ủy ban nhân dân tỉnh" },
        ["document"] = new Map { ["date"] = Date },
        ["plan"] = Reference("20/KH-SYT"),
        ["minutes"] = Reference("11/BB-SYT"),
        ["proposal"] = Reference("12/TTr-SYT"),
        ["decision"] = Reference("13/QĐ-SYT"),
        ["audit"] = new Map { ["root"] = "" },
        ["details"] = details.ToDictionary(d => d.Id, object? (d) => d.Text),
    };

    private Map CouncilMap()
    {
        var members = rows == 0 ? [] : Council;
        return new Map
        {
            ["members"] = members.Select(object? (m) => new Map { ["name"] = _name(m.Name), ["position"] = _name(m.Position), ["present"] = true }).ToList(),
            ["total"] = members.Count,
            ["present_count"] = members.Count,
            ["absent_count"] = 0,
            ["chair"] = new Map { ["name"] = rows == 0 ? "" : _name(Council[0].Name), ["position"] = rows == 0 ? "" : _name(Council[0].Position) },
            ["secretary"] = new Map { ["name"] = rows == 0 ? "" : _name(Council[1].Name), ["position"] = "" },
            ["recusals"] = List(Math.Min(rows, 2), i => new Map { ["name"] = _name($"Thành viên {i}"), ["position"] = "", ["rows"] = new List<object?> { i, i + 2 } }),
            ["place"] = _name("Hội trường"),
            ["start_time"] = "08 giờ 00 phút",
            ["end_time"] = "",
            ["quorum_fraction"] = "2/3",
            ["pass_fraction"] = "2/3",
            ["pass_base"] = "present",
            ["secret"] = rows % 2 == 0,
            ["in_writing"] = rows % 2 == 1,
        };
    }

    private Map Vote(int row) => new()
    {
        ["model_name"] = ModelName(row),
        ["unit_name"] = UnitName(row),
        ["kind_name"] = "tập thể",
        ["rank"] = row,
        ["award_name"] = _name("Giấy khen"),
        ["total"] = Total(row),
        ["members"] = 7,
        ["yes"] = 6,
        ["no"] = 1,
        ["abstain"] = 0,
        ["absent"] = 1,
        ["present"] = 6,
        ["in_writing"] = 1,
        ["percent_yes"] = 600m / 7,
        ["quorum"] = true,
        ["passed"] = true,
    };

    private Map Award(int row) => new()
    {
        ["name"] = UnitName(row),
        ["unit_name"] = _name($"Đơn vị {row}"),
        ["kind"] = "collective",
        ["model_name"] = ModelName(row),
        ["award_name"] = _name("Giấy khen"),
        ["total"] = Total(row),
        ["band_name"] = "Xuất sắc",
        ["rank"] = row,
        ["yes"] = 6,
        ["present"] = 7,
        ["authority"] = "",
        ["summary"] = _name($"Tóm tắt {row}"),
        ["register_number"] = "",
    };

    private Map Row(int row) => Row(row, ineligible: false);

    private Map Row(int row, bool ineligible) => new()
    {
        ["id"] = $"r{row}",
        ["name"] = ModelName(row),
        ["unit_name"] = UnitName(row),
        ["kind_name"] = "Tập thể",
        ["points"] = Enumerable.Range(0, Criteria.Length).Select(object? (c) => Points(row, c)).ToList(),
        ["self"] = Self(row),
        ["verified"] = Verified(row),
        ["difference"] = Verified(row) - Self(row),
        ["upper"] = 1.5m,
        ["penalty"] = 0.5m,
        ["total"] = ineligible ? null : Total(row),
        ["band_name"] = ineligible ? "" : "Xuất sắc",
        ["outcome_name"] = ineligible ? "Không đủ điều kiện xét" : "Mô hình tiêu biểu",
        ["reason"] = ineligible ? "Thuộc trường hợp không được xét" : "",
        ["grounds"] = ineligible && row % 2 == 1 ? new List<object?> { _name("Kê khai gian dối") } : [],
        ["rank"] = row,
        ["is_exemplary"] = !ineligible,
        ["large_items"] = 1,
    };

    private Map Group(string kind, string set, int first, int count)
    {
        var all = Enumerable.Range(first, count).ToList();
        return new Map
        {
            ["kind_name"] = kind,
            ["set_name"] = set,
            ["criteria"] = Criteria.Select(object? (c, i) => new Map { ["id"] = $"C{i + 1}", ["name"] = _name(c), ["max"] = 30m - i }).ToList(),
            ["rows"] = all.Select(object? (i) => Row(i)).ToList(),
            ["points_sums"] = Criteria.Select(object? (_, c) => all.Sum(i => Points(i, c))).ToList(),
            ["self_sum"] = all.Sum(Self),
            ["verified_sum"] = all.Sum(Verified),
            ["upper_sum"] = count * 1.5m,
            ["penalty_sum"] = count * 0.5m,
            ["total_sum"] = all.Sum(Total),
            ["average"] = Math.Round(all.Average(Total), 2, MidpointRounding.AwayFromZero),
            ["complete"] = count,
        };
    }

    private Map Sheet(bool scored)
    {
        decimal? If(decimal points) => scored ? points : null;
        return new Map
        {
            ["set_name"] = "",
            ["is_final"] = scored,
            ["is_eligible"] = scored,
            ["is_exemplary"] = scored,
            ["outcome_name"] = scored ? "Mô hình tiêu biểu" : "",
            ["reason"] = "",
            ["grounds"] = new List<object?>(),
            ["rank"] = scored ? 1 : 0,
            ["band_name"] = scored ? "Xuất sắc" : "",
            ["total"] = If(91.75m),
            ["step"] = 0.25m,
            ["max"] = 100m,
            ["self"] = If(98m),
            ["verified"] = If(95.5m),
            ["difference"] = If(-2.5m),
            ["reserve"] = 10,
            ["scaled_max"] = 90m,
            ["scaled"] = If(85.95m),
            ["upper"] = If(7m),
            ["upper_reason"] = scored ? _name("Đã khảo sát") : "",
            ["penalty"] = If(1m),
            ["penalties"] = scored ? List(1, _ => new Map { ["name"] = _name("Báo cáo năm"), ["is_missing"] = false, ["points"] = 1m }) : [],
            ["verifiers"] = scored ? Council.Select(object? (m) => new Map { ["name"] = _name(m.Name), ["position"] = m.Position }).ToList() : [],
            ["criteria"] = List(rows, c => new Map
            {
                ["id"] = $"C{c}",
                ["name"] = _name($"Tiêu chí {c}"),
                ["max"] = 20m,
                ["floor_percent"] = c % 2 == 1 ? 50m : 0m,
                ["floor"] = c % 2 == 1 ? 10m : 0m,
                ["self"] = If(19m),
                ["verified"] = If(18.5m),
                ["difference"] = If(-0.5m),
                ["misses_floor"] = false,
                ["items"] = List(2, i => new Map
                {
                    ["id"] = $"C{c}.{i}",
                    ["name"] = _name($"Nội dung {c}.{i}"),
                    ["max"] = 10m,
                    ["self"] = If(9.5m),
                    ["verified"] = If(9.25m),
                    ["difference"] = If(-0.25m),
                    ["marks"] = scored ? Council.Select(object? (m) => new Map { ["name"] = _name(m.Name), ["position"] = "", ["points"] = 9.25m, ["reason"] = m.Id == "m2" ? "" : _name("thiếu ảnh") }).ToList() : [],
                }),
            }),
        };
    }
}
