using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Workflows.Calendars;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Tests.Calendars;

public sealed class CalendarDataTests
{
    private static readonly FixedHoliday Festival = new() { Month = 6, Day = 15, Name = "Ngày hội" };

    private static IEnumerable<TestCaseData<CalendarData, string>> Impossible()
    {
        yield return Case(new() { NationalDay = (NationalDayNeighbour)2 }, "NationalDay: 2 is no choice.");
        yield return Case(new() { Tet = null! }, "Tet: missing.");
        yield return Case(new() { Tet = new() { DaysBefore = -1 } }, "Tet: -1 days before mùng 1, not 0 to 10.");
        yield return Case(new() { Tet = new() { DaysBefore = 11 } }, "Tet: 11 days before mùng 1, not 0 to 10.");
        yield return Case(new() { Tet = new() { DaysFrom = 0 } }, "Tet: 0 days from mùng 1 on, not 1 to 10.");
        yield return Case(new() { Tet = new() { DaysFrom = 11 } }, "Tet: 11 days from mùng 1 on, not 1 to 10.");
        yield return Case(new() { Notices = null! }, "Notices: missing.");
        yield return Case(new() { Notices = [null!] }, "Notices[0]: missing.");
        yield return Case(new() { Notices = [new()] }, "Notices[0]: the year 0 is not supported.");
        yield return Case(new() { Notices = [new() { Year = 2026 }, new() { Year = 2026 }] }, "Notices[1]: a second notice for 2026.");
        yield return Case(
            new() { Notices = [new() { Year = 2026, NationalDay = (NationalDayNeighbour)9 }] },
            "Notices[0]: 9 is no choice.");
        yield return Case(
            new() { Notices = [new() { Year = 2026, Tet = new() { DaysFrom = 0 } }] },
            "Notices[0]: 0 days from mùng 1 on, not 1 to 10.");
        yield return Case(new() { ExtraHolidays = null! }, "ExtraHolidays: missing.");
        yield return Case(new() { ExtraHolidays = [Festival, null!] }, "ExtraHolidays[1]: missing.");
        yield return Case(new() { ExtraHolidays = [.. Enumerable.Repeat(Festival, 51)] }, "ExtraHolidays: 51 holidays, not at most 50.");
        yield return Case(new() { ExtraHolidays = [Festival with { Month = 0 }] }, "ExtraHolidays[0]: there is no month 0.");
        yield return Case(new() { ExtraHolidays = [Festival with { Month = 13 }] }, "ExtraHolidays[0]: there is no month 13.");
        yield return Case(new() { ExtraHolidays = [Festival with { Day = 0 }] }, "ExtraHolidays[0]: there is no 0/6.");
        yield return Case(new() { ExtraHolidays = [Festival with { Day = 31 }] }, "ExtraHolidays[0]: there is no 31/6.");
        yield return Case(new() { ExtraHolidays = [Festival with { Month = 2, Day = 30 }] }, "ExtraHolidays[0]: there is no 30/2.");
        yield return Case(new() { ExtraHolidays = [Festival with { Name = " " }] }, "ExtraHolidays[0]: no name.");
        yield return Case(new() { Off = null! }, "Off: missing.");
        yield return Case(new() { Off = [default] }, "Off: a day in the year 1, which is not supported.");
        yield return Case(new() { Working = null! }, "Working: missing.");
        yield return Case(
            new() { Working = [new(2026, 1, 10), new(2200, 1, 4)] },
            "Working: a day in the year 2200, which is not supported.");
    }

    [TestCaseSource(nameof(Impossible))]
    public void Data_that_cannot_be_is_refused_and_the_message_says_where(CalendarData data, string message) =>
        Assert.That(() => new WorkingCalendar(data), Throws.TypeOf<ArgumentException>().With.Message.EqualTo(message));

    [Test]
    public void No_data_is_refused() => Assert.That(() => new WorkingCalendar(null!), Throws.TypeOf<ArgumentNullException>());

    [Test]
    public void A_day_listed_twice_does_no_harm()
    {
        LocalDate[] twice = [new(2024, 4, 29), new(2024, 4, 29)];
        var calendar = new WorkingCalendar(new CalendarData { Off = twice });
        Assert.That(calendar.HolidaysOf(2024).Count(h => h.Kind == HolidayKind.SwapOff), Is.EqualTo(1));
    }

    [Test]
    public void Lists_changed_after_construction_change_nothing()
    {
        List<LocalDate> off = [new(2024, 4, 29)];
        List<FixedHoliday> extra = [Festival];
        List<YearlyNotice> notices = [];
        var calendar = new WorkingCalendar(new CalendarData { Off = off, ExtraHolidays = extra, Notices = notices });
        off.Clear();
        extra.Clear();
        notices.Add(new() { Year = 2025, NationalDay = NationalDayNeighbour.DayAfter });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.IsWorkingDay(new(2024, 4, 29)), Is.False);
            Assert.That(calendar.HolidaysOf(2026).Select(h => h.Name), Does.Contain("Ngày hội"));
            Assert.That(calendar.IsWorkingDay(new(2025, 9, 3)), Is.True);
        }
    }

    [Test]
    public void The_data_survives_JSON()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new IsoDate(), new JsonStringEnumConverter() },
        };
        const string Json =
            """
            {
              "nationalDay": "DayAfter",
              "notices": [ { "year": 2024, "tet": { "daysBefore": 2, "daysFrom": 3 } }, { "year": 2025, "nationalDay": "DayBefore" } ],
              "extraHolidays": [ { "month": 11, "day": 24, "name": "Ngày Văn hóa Việt Nam", "firstYear": 2026 } ],
              "off": [ "2024-04-29" ],
              "working": [ "2024-05-04" ]
            }
            """;
        var read = JsonSerializer.Deserialize<CalendarData>(Json, options)!;
        var again = JsonSerializer.Deserialize<CalendarData>(JsonSerializer.Serialize(read, options), options)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Tet, Is.EqualTo(new TetBreak()));
            Assert.That(read.Notices[0].Tet, Is.EqualTo(new TetBreak { DaysBefore = 2, DaysFrom = 3 }));
            Assert.That(read.Notices[1].NationalDay, Is.EqualTo(NationalDayNeighbour.DayBefore));
            Assert.That(read.ExtraHolidays, Is.EqualTo(new[] { FixedHoliday.VietnameseCultureDay with { IsInForce = true } }));
            Assert.That(read.Off, Is.EqualTo(new[] { new LocalDate(2024, 4, 29) }));
            Assert.That(read.NationalDay, Is.EqualTo(NationalDayNeighbour.DayAfter));
            Assert.That(again.Notices, Is.EqualTo(read.Notices));
            Assert.That(again.ExtraHolidays, Is.EqualTo(read.ExtraHolidays));
            Assert.That(again.Working, Is.EqualTo(read.Working));
        }
    }

    private static TestCaseData<CalendarData, string> Case(CalendarData data, string message) => new(data, message) { TestName = message };

    private sealed class IsoDate : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
