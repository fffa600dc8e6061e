using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions.Versions;

/// <summary>What administrators read.</summary>
public sealed class DefinitionDiffTests
{
    private static readonly (Action<JsonNode> Change, string Vietnamese, string English)[] Sentences =
    [
        (j => j["deadlines"]![0]!["date"] = "04-15", "Hạn đăng ký mô hình đổi từ 31/03 sang 15/04", "Hạn đăng ký mô hình changes from 31 March to 15 April"),
        (j => { j["deadlines"]![0]!.AsObject().Remove("date"); j["deadlines"]![0]!["rule"] = JsonNode.Parse("""{ "rule": "last-working-day", "month": 6 }"""); },
            "Hạn đăng ký mô hình đổi từ 31/03 sang ngày làm việc cuối cùng của tháng 6", "Hạn đăng ký mô hình changes from 31 March to the last working day of June"),
        (j => j["deadlines"]![5]!["rule"]!["count"] = 15,
            "Trả lời đổi từ 10 ngày làm việc sau khi ban hành Kế hoạch sang 15 ngày làm việc sau khi ban hành Kế hoạch",
            "Trả lời changes from 10 working days after \"Kế hoạch\" is issued to 15 working days after \"Kế hoạch\" is issued"),
        (j => j["deadlines"]![4]!["reminders"]![0]!["workingDays"] = 2,
            "Thời hạn \"Giao ban quý II\", lời nhắc \"soon\": ngày gửi đổi từ 5 ngày làm việc trước thời hạn sang 2 ngày làm việc sau thời hạn",
            "The deadline \"Giao ban quý II\", the reminder \"soon\": its day changes from 5 working days before the deadline to 2 working days after the deadline"),
        (j => j["scoring"]!["criteria"]!.AsArray().Add(JsonNode.Parse("""{ "id": "C8", "name": "Lan tỏa", "floorPercent": 0, "items": [{ "id": "C8.1", "name": "Nhân rộng", "max": 5 }] }""")),
            "Thêm tiêu chí C8 \"Lan tỏa\" (5 điểm)", "Adds the criterion C8 \"Lan tỏa\" (5 points)"),
        (j => j["scoring"]!["criteria"]![0]!["floorPercent"] = 60, "Điểm sàn tiêu chí C1 tăng từ 50% lên 60%", "The floor of the criterion C1 rises from 50% to 60%"),
        (j => j["scoring"]!["criteria"]![0]!["items"]![0]!["max"] = 7.5, "Điểm tối đa của tiêu chí C1.1 giảm từ 8 điểm xuống 7,5 điểm", "The most points of C1.1 falls from 8 points to 7.5 points"),
        (j => j["scoring"]!["bands"]![0]!["fromByArea"]!["mountain"] = 80,
            "Mức xếp loại \"Xuất sắc\": điểm từ của khu vực \"Miền núi\" giảm từ 85 điểm xuống 80 điểm", "The band \"Xuất sắc\": its lowest total in the area \"Miền núi\" falls from 85 points to 80 points"),
        (j => j["milestones"]!.AsArray().RemoveAt(1), "Bỏ mốc \"Giao ban quý II\"", "Drops the milestone \"Giao ban quý II\""),
        (j => j["stages"]![1]!["name"] = "Nhận đăng ký", "Giai đoạn \"Đăng ký mô hình\" đổi tên thành \"Nhận đăng ký\"", "The stage \"Đăng ký mô hình\" is renamed \"Nhận đăng ký\""),
        (j => j["stages"]![2]!["optional"] = true, "Giai đoạn \"Thực hiện và sơ kết\": được phép bỏ qua", "The stage \"Thực hiện và sơ kết\": may be passed by"),
        (j => j["stages"]![2]!["accepts"]!.AsArray().Add("appeal"),
            "Giai đoạn \"Thực hiện và sơ kết\": việc được nhận thêm kiến nghị về điểm", "The stage \"Thực hiện và sơ kết\": what it takes gains appeal against points"),
        (j => j["stages"]![2]!["onEnter"]!.AsArray().Add(JsonNode.Parse("""{ "do": "notify", "message": "Mời họp" }""")),
            "Giai đoạn \"Thực hiện và sơ kết\": thêm việc tự động gửi thông báo", "The stage \"Thực hiện và sơ kết\": adds the effect to notify people"),
        (j => j["transitions"]![1]!["automatic"] = "after-deadlines",
            "Bước chuyển \"Kết thúc đăng ký\": cách tự động chuyển đổi từ tự động khi đủ điều kiện sang tự động khi hết thời hạn",
            "The transition \"Kết thúc đăng ký\": when it fires by itself changes from by itself when its conditions hold to by itself after its deadlines"),
        (j => j["permissions"]!["submit"]!.AsArray().Add("unit"), "Vai trò \"Đơn vị đăng ký\" được thêm quyền đăng ký mô hình", "The role \"Đơn vị đăng ký\" may now register models"),
        (j => j["permissions"]!["report"] = new JsonArray("unit"),
            "Vai trò \"Văn thư\" bị bỏ quyền nộp báo cáo", "The role \"Văn thư\" may no longer report"),
        (j => j["registration"]!["quotas"]![1]!["atMost"] = 2, "Đơn vị khác: số mô hình tối đa đổi từ 5 xuống 2", "Đơn vị khác: the most models changes from 5 to 2"),
        (j => j["registration"]!["quotas"]![0]!["atMost"] = 2,
            "Tổ chức Mặt trận (loại hình \"Tập thể\"): số mô hình tối đa đổi từ 3 xuống 2", "Tổ chức Mặt trận (kind \"Tập thể\"): the most models changes from 3 to 2"),
        (j => j["registration"]!["quotas"]![1]!.AsObject().Remove("atMost"), "Đơn vị khác: số mô hình tối đa được bỏ (trước đây là 5)", "Đơn vị khác: the most models is dropped (it was 5)"),
        (j => j["registration"]!["form"]![2]!["required"] = false, "Mục đăng ký \"Mục tiêu, tiêu chí\": không còn bắt buộc", "The form item \"Mục tiêu, tiêu chí\": is no longer required"),
        (j => j["roles"]![0]!["validTo"] = "2025-06-30", "Vai trò \"Cơ quan chủ trì\": ngày hết hiệu lực đổi từ 31/12/2030 sang 30/06/2025", "The role \"Cơ quan chủ trì\": the last day of validity changes from 2030-12-31 to 2025-06-30"),
        (j => j["participants"]![0]!.AsObject().Remove("levels"), "Nhóm đơn vị \"Tổ chức Mặt trận\": cấp đổi từ \"xã\" sang mọi cấp", "The group \"Tổ chức Mặt trận\": levels changes from \"xã\" to any level"),
        (j => j["voting"]!["secret"] = true, "Bỏ phiếu kín", "The ballot becomes secret"),
        (j => j["documents"]![0]!["template"] = new string('x', 300), "Văn bản \"Kế hoạch\": mẫu nội dung được viết lại", "The document \"Kế hoạch\": its template is rewritten"),
        (j => j["scoring"]!["scale"] = 1000, "Thang điểm tăng từ 100 điểm lên 1.000 điểm", "The scale rises from 100 points to 1000 points"),
        (j => j["version"] = 2, "Phiên bản đổi từ 1 lên 2", "The version changes from 1 to 2"),
    ];

    [Test]
    public void Each_change_reads_as_an_administrator_would_say_it()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (change, vietnamese, english) in Sentences)
            {
                var changes = DefinitionDiff.Compare(RichDefinition.Definition, RichDefinition.With(change));
                Assert.That(changes.Select(c => c.Vietnamese), Has.Some.EqualTo(vietnamese));
                Assert.That(changes.Select(c => c.English), Has.Some.EqualTo(english));
            }
        }
    }

    [Test]
    public void A_change_carries_its_code_its_place_and_both_values() => Assert.That(
        DefinitionDiff.Compare(RichDefinition.Definition, RichDefinition.With(j => j["deadlines"]![0]!["date"] = "04-15")),
        Is.EqualTo(new[]
        {
            new DefinitionChange(
                "deadline.changed",
                "$.deadlines['registration'].date",
                "Hạn đăng ký mô hình đổi từ 31/03 sang 15/04",
                "Hạn đăng ký mô hình changes from 31 March to 15 April",
                "31/03",
                "15/04"),
        }));

    [Test]
    public void A_stage_that_moves_is_one_change() => Assert.That(
        DefinitionDiff.Compare(RichDefinition.Definition, RichDefinition.With(j =>
        {
            var stages = j["stages"]!.AsArray();
            var plan = stages[0]!.DeepClone();
            stages.RemoveAt(0);
            stages.Insert(2, plan);
        })).Select(c => c.Vietnamese),
        Is.EqualTo(new[] { "Giai đoạn \"Xây dựng kế hoạch\" chuyển xuống sau giai đoạn \"Thực hiện và sơ kết\"" }));

    [TestCase("\"maxReturns\":2", "\"maxReturns\":2.0")]
    public void A_whole_number_written_otherwise_is_the_same(string was, string now)
    {
        // Whole numbers are read as whole numbers or not at all.
        Assert.That(RichDefinition.Json, Does.Contain(was));
        Assert.Throws<DefinitionException>(() => DefinitionLoader.Read(RichDefinition.Json.Replace(was, now, StringComparison.Ordinal), "test"));
    }

    [TestCase("\"scale\":100", "\"scale\":100.0")]
    [TestCase("\"percent\":10", "\"percent\":10.00")]
    public void A_number_written_otherwise_changes_the_spelling_alone(string was, string now)
    {
        Assert.That(RichDefinition.Json, Does.Contain(was));
        var respelt = DefinitionLoader.Read(RichDefinition.Json.Replace(was, now, StringComparison.Ordinal), "test").Definition;

        Assert.That(DefinitionDiff.Compare(RichDefinition.Definition, respelt).Select(c => (c.Code, c.Path)), Is.EqualTo(new[] { ("definition.spelling", "$") }));
    }

    [Test]
    public void An_empty_list_in_place_of_none_changes_the_spelling_alone_where_both_mean_nothing()
    {
        var changes = DefinitionDiff.Compare(RichDefinition.Definition, RichDefinition.With(j => j["deadlines"]![0]!["reminders"] = new JsonArray()));

        Assert.That(changes.Single().Vietnamese, Is.EqualTo("Chỉ cách viết thay đổi, nội dung giữ nguyên"));
    }

    [Test]
    public void An_empty_list_in_place_of_none_is_a_change_where_none_means_all()
    {
        var changes = DefinitionDiff.Compare(RichDefinition.Definition, RichDefinition.With(j => j["milestones"]![1]!["stages"] = new JsonArray()));

        Assert.That(changes.Single().Vietnamese, Is.EqualTo("Mốc \"Giao ban quý II\": giai đoạn được ghi nhận đổi từ mọi giai đoạn sang không có"));
    }

    [Test]
    public void Drafts_with_repeated_ids_and_references_to_nothing_are_compared_all_the_same()
    {
        var messy = RichDefinition.With(j =>
        {
            j["stages"]!.AsArray().Add(j["stages"]![0]!.DeepClone());
            j["roles"]!.AsArray().Add(j["roles"]![0]!.DeepClone());
            j["transitions"]![0]!["to"] = "nowhere";
            j["deadlines"]![5]!["rule"]!["event"] = JsonNode.Parse("""{ "kind": "sunrise", "of": "east" }""");
            j["deadlines"]![0]!["date"] = "31 tháng 3";
            j["permissions"]!["dance"] = new JsonArray("ghost");
        });

        Assert.That(DefinitionDiff.Compare(messy, messy), Is.Empty);
        Assert.That(DefinitionDiff.Compare(RichDefinition.Definition, messy).Select(c => c.Vietnamese), Is.EquivalentTo(new[]
        {
            "Thêm giai đoạn \"Xây dựng kế hoạch\"",
            "Thêm vai trò \"Cơ quan chủ trì\"",
            "Bước chuyển \"Ban hành kế hoạch\": giai đoạn tiếp theo đổi từ \"Đăng ký mô hình\" sang \"nowhere\"",
            "Trả lời đổi từ 10 ngày làm việc sau khi ban hành Kế hoạch sang 10 ngày làm việc sau \"sunrise\" (\"east\")",
            "Hạn đăng ký mô hình đổi từ 31/03 sang \"31 tháng 3\"",
            "Vai trò \"ghost\" được thêm quyền \"dance\"",
        }));
        Assert.That(DefinitionDiff.Compare(messy, RichDefinition.Definition), Has.Count.EqualTo(6));
    }

    /// <summary>An author may write what takes long to compare; the work grows with the size, not with its square.</summary>
    [Test]
    public void Tens_of_thousands_of_items_in_reverse_order_are_compared()
    {
        NamedItem[] items = [.. Enumerable.Range(0, 50_000).Select(i => new NamedItem($"f{i % 30_000}", "Lĩnh vực"))];
        var many = RichDefinition.Definition with { Fields = items };

        var changes = DefinitionDiff.Compare(many, many with { Fields = [.. items.Reverse()] });

        Assert.That(changes.Select(c => c.Code).Distinct(), Is.EqualTo(new[] { "field.moved" }));
    }
}
