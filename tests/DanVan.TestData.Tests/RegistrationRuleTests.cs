namespace DanVan.TestData.Tests;

public sealed class RegistrationRuleTests
{
    private static string[] Refused(params string[] rows)
    {
        using var folder = new YearFolder();
        return folder.Add("registrations.csv", rows).Refusals();
    }

    [Test]
    public void An_id_seen_on_a_refused_row_is_repeated_on_the_next() =>
        Assert.That(
            Refused(YearFolder.Row("r1", unit: "u9"), YearFolder.Row("r1")),
            Is.EqualTo(new[] { "registrations.csv,2,registration.unknown-unit", "registrations.csv,3,registration.repeated-id" }));

    [Test]
    public void An_id_on_an_unreadable_row_is_not_seen() =>
        Assert.That(
            Refused(YearFolder.Row("r1", at: "2024-02-30T08:00:00"), "r1,u1", YearFolder.Row("r1")),
            Is.EqualTo(new[] { "registrations.csv,2,row.unreadable", "registrations.csv,3,row.unreadable" }));

    [TestCase("2024-03-09T23:59:59", "registrations.csv,2,registration.unknown-unit")]
    [TestCase("2024-03-10T00:00:00", null)]
    [TestCase("2024-03-12T23:59:59", null)]
    [TestCase("2024-03-13T00:00:00", "registrations.csv,2,registration.unknown-unit")]
    [TestCase("2024-03-20T12:00:00", null)]
    public void A_unit_counts_from_its_first_to_its_last_valid_day(string at, string? refusal)
    {
        using var folder = new YearFolder();
        folder.Add("units.csv", "u3,Xã Ba,commune,commune,,2024-03-10,2024-03-12", "u3,Xã Ba mới,commune,commune,,2024-03-20,2024-03-20");
        folder.Add("registrations.csv", YearFolder.Row("r1", unit: "u3", at: at));
        Assert.That(folder.Refusals(), Is.EqualTo(refusal is null ? [] : new[] { refusal }));
    }

    [Test]
    public void An_unreadable_unit_row_adds_no_unit()
    {
        using var folder = new YearFolder();
        folder.Add("units.csv", "u3,Xã Ba,commune,commune,,01/01/2024,").Add("registrations.csv", YearFolder.Row("r1", unit: "u3"));
        Assert.That(folder.Refusals(), Is.EqualTo(new[] { "units.csv,4,row.unreadable", "registrations.csv,2,registration.unknown-unit" }));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\u00A0")]
    [TestCase("\u3000\u2003")]
    [TestCase("\u0085\u1680\u2028\u205F")]
    public void An_item_of_white_space_is_missing(string goal) =>
        Assert.That(Refused(YearFolder.Row("r1", goal: goal)), Is.EqualTo(new[] { "registrations.csv,2,registration.incomplete" }));

    [TestCase("\u200B")]
    [TestCase("\uFEFF")]
    [TestCase(".")]
    public void An_item_of_anything_else_is_there(string goal) => Assert.That(Refused(YearFolder.Row("r1", goal: goal)), Is.Empty);

    [Test]
    public void The_first_code_of_the_list_decides() =>
        Assert.That(
            Refused(
                YearFolder.Row("r1", unit: "u9", goal: "", kind: "x", field: "x", origin: "x", at: "2024-12-01T08:00:00"),
                YearFolder.Row("r2", goal: "", kind: "x", field: "x", origin: "x", at: "2024-12-01T08:00:00"),
                YearFolder.Row("r3", kind: "Collective", field: "x", origin: "x", at: "2024-12-01T08:00:00"),
                YearFolder.Row("r4", field: "x", origin: "x", at: "2024-12-01T08:00:00"),
                YearFolder.Row("r5", origin: "x", at: "2024-12-01T08:00:00"),
                YearFolder.Row("r6", name: "Một", at: "2024-03-01T08:00:00"),
                YearFolder.Row("r7", name: "Một", at: "2024-12-01T08:00:00"),
                YearFolder.Row("r8", name: "Một")),
            Is.EqualTo(new[]
            {
                "registrations.csv,2,registration.unknown-unit", "registrations.csv,3,registration.incomplete",
                "registrations.csv,4,registration.unknown-kind", "registrations.csv,5,registration.unknown-field",
                "registrations.csv,6,registration.unknown-origin", "registrations.csv,8,registration.late",
                "registrations.csv,9,registration.duplicate",
            }));

    [TestCase("Đường  hoa")]
    [TestCase(" ĐƯỜNG\u00A0HOA\u3000")]
    [TestCase("Đu\u031Bo\u031B\u0300ng hoa")]
    [TestCase("\"đường\r\n\thoa\"")]
    public void A_name_that_differs_in_case_composition_or_white_space_is_a_duplicate(string again) =>
        Assert.That(
            Refused(YearFolder.Row("r1", name: "Đường hoa"), YearFolder.Row("r2", name: again, kind: "individual")),
            Is.EqualTo(new[] { "registrations.csv,3,registration.duplicate" }));

    [Test]
    public void A_name_of_another_unit_or_of_a_refused_row_is_free() =>
        Assert.That(
            Refused(
                YearFolder.Row("r1", name: "Đường hoa", kind: "x"), YearFolder.Row("r2", name: "Đường hoa"),
                YearFolder.Row("r3", name: "Đường hoa", unit: "u2"), YearFolder.Row("r4", name: "Đườnghoa"),
                YearFolder.Row("r5", name: "Duong hoa")),
            Is.EqualTo(new[] { "registrations.csv,2,registration.unknown-kind" }));

    [Test]
    public void Registered_counts_readable_rows_with_a_new_id()
    {
        using var folder = new YearFolder();
        folder.Add("registrations.csv", YearFolder.Row("r1", unit: "u9"), YearFolder.Row("r1"), "r2,u1");
        folder.Add("registrations.csv", YearFolder.Row("r3"), YearFolder.Row("r4", kind: "individual"));
        var funnel = folder.Compute().Funnel;
        Assert.That(funnel.Registered, Is.EqualTo(3));
        Assert.That(funnel.Accepted, Is.EqualTo(new KindCount(1, 1)));
    }
}
