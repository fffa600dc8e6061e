using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>The register of models, the form and the call for registrations as documents read them.</summary>
[TestFixture]
public sealed class RegisterModelTests
{
    private static readonly LocalDate Date = new(AYear.Year, 4, 5);

    [Test]
    public void The_register_holds_what_stands_in_the_order_of_receipt()
    {
        RegistrationState[] papers =
        [
            AYear.Accepted("r3") with { SubmittedAt = AYear.InTime.PlusDays(-1) },
            AYear.Accepted("r2") with { Status = RegistrationStatus.Returned },
            AYear.Accepted("r1"),
            AYear.Accepted("r4") with { Status = RegistrationStatus.Withdrawn },
            AYear.Accepted("r5") with { Status = RegistrationStatus.Rejected, Form = new Dictionary<string, string>() },
            AYear.Accepted("r6") with
            {
                Status = RegistrationStatus.Discontinued, Reports = [new ReportState("mid-year", new LocalDateTime(AYear.Year, 6, 1, 8, 0), false, "discontinue", "Dừng")],
            },
        ];
        var named = papers.Select(p => p with { Form = new Dictionary<string, string> { ["name"] = p.Id.Code } }).ToList();
        var register = (Map)DocumentModel.OfCycle(AYear.In("registration"), named, Date)["register"]!;

        Assert.That(Rows(register).Select(r => (r["name"], r["note"])), Is.EqualTo(new (object?, object?)[]
        {
            ("r3", ""), ("r1", ""), ("r2", "Đang bổ sung hồ sơ"), ("r6", "Đã dừng thực hiện"),
        }));
        Assert.That(register["has_contact"], Is.False, "the built-in form does not say whom to ask");
        Assert.That(Rows(register)[0]["period"], Is.Empty, "what was left empty");
    }

    [Test]
    public void Whom_to_ask_is_shown_where_the_form_asks_for_it()
    {
        var compiled = AYear.Compile(json =>
        {
            var form = json["registration"]!["form"]!.AsArray();
            form.Add(Item("personInCharge", "Người phụ trách"));
            form.Add(Item("phone", "Điện thoại"));
        });
        var paper = AYear.Accepted() with { Form = new Dictionary<string, string> { ["name"] = "A", ["personInCharge"] = "Lê Thị Cúc", ["phone"] = "0912 345 678" } };
        var alone = paper with { Form = new Dictionary<string, string> { ["name"] = "A", ["personInCharge"] = " ", ["phone"] = "0912 345 678" } };
        var register = (Map)DocumentModel.OfCycle(AYear.In("registration", compiled), [paper, alone], Date)["register"]!;

        Assert.That(register["has_contact"], Is.True);
        Assert.That(Rows(register).Select(r => r["contact"]), Is.EqualTo(new[] { "Lê Thị Cúc, 0912 345 678", "0912 345 678" }));
    }

    [Test]
    public void A_form_without_place_and_period_still_has_its_columns()
    {
        var compiled = AYear.Compile(json =>
        {
            var form = json["registration"]!["form"]!.AsArray();
            foreach (var item in form.Where(i => (string?)i!["id"] is "place" or "period").ToList())
            {
                form.Remove(item);
            }
        });
        var model = DocumentModel.OfCycle(AYear.In("registration", compiled), [AYear.Accepted()], Date);
        var row = (Map)((IReadOnlyList<object?>)model["registrations"]!).Single()!;

        Assert.That((row["place"], row["period"]), Is.EqualTo(((object?)"", (object?)"")));
    }

    [TestCase("text", "một\r\nhai\n\n  ba ", "một|hai|ba")]
    [TestCase("date", "2026-11-18", "18/11/2026")]
    [TestCase("number", "1234.5", "1.234,5")]
    [TestCase("yes-no", "yes", "Có")]
    [TestCase("yes-no", "no", "Không")]
    [TestCase("choice", "school", "Trường học")]
    [TestCase("choice", "gone", "gone")]
    [TestCase("date", "", "")]
    [TestCase("number", "", "")]
    public void What_a_unit_filled_in_is_shown_in_the_words_people_read(string type, string value, string shown)
    {
        var item = new FormItem("x", "Mục", true, 100, type, type == "choice" ? [new("school", "Trường học")] : null);
        var definition = AYear.BuiltIn.Definition with { Registration = AYear.BuiltIn.Definition.Registration with { Form = [item] } };
        var filled = (Map)FormModel.Filled(definition, AYear.Accepted() with { Form = new Dictionary<string, string> { ["x"] = value } }).Single()!;

        Assert.That(string.Join('|', (IReadOnlyList<object?>)filled["lines"]!), Is.EqualTo(shown));
        Assert.That(filled["name"], Is.EqualTo("Mục"));
    }

    [Test]
    public void A_form_names_the_unit_above()
    {
        var frame = AYear.In("registration");
        var units = AYear.Units.Select(u => u.Id.Value == "u02" ? u with { Parent = new UnitId("u01") } : u).ToList();
        var cycle = new CycleFrame(AYear.BuiltIn, frame.State with { Cohort = units }, 1);

        Assert.That(Paper("u02")["unit_parent"], Is.EqualTo("Đơn vị u01"));
        Assert.That(Paper("u01")["unit_parent"], Is.Empty);

        Map Paper(string unit) => (Map)DocumentModel.OfRegistration(cycle, AYear.Accepted("r1", unit), Date)["registration"]!;
    }

    [TestCase(2025, 6, 30, 4)]
    [TestCase(2025, 7, 1, 3)]
    public void Groups_are_called_on_as_long_as_they_take_part(int year, int month, int day, int groups)
    {
        var compiled = new CompiledDefinition(DefinitionLoader.Load(BuiltInDefinitions.Json("party-provincial-cycle")));
        var date = new LocalDate(year, month, day);
        var frame = new CycleFrame(compiled, AYear.Opened() with { Stages = [new StageVisit(compiled.Definition.Stages[0].Id, AYear.At(1, 2), null)] }, 1);
        var quotas = CallModel.Quotas(frame, date).Cast<Map>().ToList();

        Assert.That(CallModel.Participants(frame, date), Has.Count.EqualTo(groups));
        Assert.That(
            quotas.Select(q => (q["group_name"], q["kind_name"], q["at_least"], q["at_most"])),
            Is.EqualTo(new (object?, object?, object?, object?)[] { ("Đảng ủy xã, phường, đặc khu", "", 1, 3), ("Mặt trận Tổ quốc, đoàn thể", "", 1, 0) }));
    }

    private static JsonObject Item(string id, string name) => new() { ["id"] = id, ["name"] = name, ["required"] = false, ["maxLength"] = 200 };

    private static List<Map> Rows(Map register) => [.. ((IReadOnlyList<object?>)register["rows"]!).Cast<Map>()];
}
