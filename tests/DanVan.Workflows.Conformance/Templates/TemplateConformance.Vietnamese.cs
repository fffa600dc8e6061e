using NodaTime;

namespace DanVan.Workflows.Conformance.Templates;

/// <summary>Dates, and the functions under <c>vn</c>.</summary>
public abstract partial class TemplateConformance
{
    [TestCase("{{ vn.long_date day }}", ExpectedResult = "ngày 05 tháng 01 năm 2024")]
    [TestCase("{{ at | vn.short_date }}", ExpectedResult = "05/01/2024")]
    [TestCase("{{ day.year }}-{{ day.month }}-{{ day.day }} {{ at.day }} {{ at.hour }}:{{ at.minute }}:{{ at.second }}", ExpectedResult = "2024-1-5 5 16:7:9")]
    [TestCase("{{ day }} {{ at }} {{ [day] }}", ExpectedResult = "2024-01-05 2024-01-05T16:07:09 [2024-01-05]")]
    [TestCase("{{ day < later }} {{ day == day }} {{ day != later }} {{ day >= later }} {{ day == '2024-01-05' }} {{ day == at }}", ExpectedResult = "true true true false true false")]
    [TestCase("{{ [later, day] | array.sort | array.first }}", ExpectedResult = "2024-01-05")]
    [TestCase("{{ 1234567.5m | vn.number 2 }} {{ vn.number 1234 }} {{ 7 / 2 | vn.number 1 }} {{ vn.number 12345678901 }}", ExpectedResult = "1.234.567,50 1.234 3,5 12.345.678.901")]
    [TestCase("{{ vn.words 24 }} {{ 5.00m | vn.words }} {{ 6 / 2 | vn.words }}", ExpectedResult = "hai mươi tư năm ba")]
    [TestCase("{{ vn.upper 'đà' }} {{ vn.lower 'ĐÀ' }} {{ vn.roman 4 }} {{ vn.ordinal_letter 5 }} {{ vn.two_digits 5 }} {{ vn.two_digits 105 }}", ExpectedResult = "ĐÀ đà IV đ 05 105")]
    [TestCase("{{ vn.join_list ['A', 'B', 3] }}|{{ vn.join_list [] }}", ExpectedResult = "A, B và 3|")]
    [TestCase("{{ vn.long_date null }}{{ vn.number null }}{{ vn.words null }}{{ vn.upper null }}{{ vn.join_list null }}", ExpectedResult = "")]
    public string Vietnamese_functions_and_dates(string template) => Render(template, model: new()
    {
        ["day"] = new LocalDate(2024, 1, 5), ["later"] = new LocalDate(2024, 3, 1), ["at"] = new LocalDateTime(2024, 1, 5, 16, 7, 9),
    });
}
