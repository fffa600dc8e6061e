using System.Globalization;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban;

/// <summary>What is wrong, in both languages and without a value of the model. The texts say what the core says for the same code.</summary>
internal sealed record TemplateRefusal(string Code, string English, string Vietnamese)
{
    internal static TemplateRefusal Syntax(string english, string vietnamese) => new(TemplateErrorCodes.Syntax, english, vietnamese);

    internal static TemplateRefusal Unsupported(string construct) => new(
        TemplateErrorCodes.Unsupported,
        $"'{construct}' is part of Scriban that this renderer keeps out of templates.",
        $"'{construct}' thuộc ngôn ngữ Scriban nhưng không được dùng trong mẫu.");

    internal static TemplateRefusal UnknownName(string name) => new(
        TemplateErrorCodes.UnknownName,
        $"There is no variable or function '{name}'.",
        $"Không có biến hoặc hàm nào tên là '{name}'.");

    /// <summary>Names the member only when the template itself writes it out: one that a value names may be somebody's data.</summary>
    internal static TemplateRefusal UnknownMember(string? member, object? target) => new(
        TemplateErrorCodes.UnknownMember,
        $"There is no member {(member is null ? "of this name" : $"'{member}'")} on {KindNames.Of(target)}.",
        $"Không có thành phần {(member is null ? "mang tên này" : $"'{member}'")} trong {KindNames.VietnameseOf(target)}.");

    internal static TemplateRefusal UnknownFunction(string group, string function) => new(
        TemplateErrorCodes.UnknownMember,
        $"There is no member '{function}' on the group of functions '{group}'.",
        $"Không có thành phần '{function}' trong nhóm hàm '{group}'.");

    internal static TemplateRefusal Index() => new(
        TemplateErrorCodes.IndexOutOfRange,
        "The index is outside the list or the string.",
        "Vị trí nằm ngoài danh sách hoặc chuỗi.");

    internal static TemplateRefusal Type(string english, string vietnamese) => new(TemplateErrorCodes.Type, english, vietnamese);

    internal static TemplateRefusal Operator(object? left, object? right) => Type(
        $"This operator does not work between {KindNames.Of(left)} and {KindNames.Of(right)}.",
        $"Phép toán này không dùng được giữa {KindNames.VietnameseOf(left)} và {KindNames.VietnameseOf(right)}.");

    internal static TemplateRefusal Needs(string function, object? given, string needed, string neededInVietnamese) => Type(
        $"'{function}' needs {needed} here, not {KindNames.Of(given)}.",
        $"Hàm '{function}' cần {neededInVietnamese} ở đây, không phải {KindNames.VietnameseOf(given)}.");

    internal static TemplateRefusal Argument(string english, string vietnamese) => new(TemplateErrorCodes.Argument, english, vietnamese);

    internal static TemplateRefusal OutOfRange(string function) => Argument(
        $"An argument of '{function}' is outside its range.",
        $"Một tham số của hàm '{function}' nằm ngoài phạm vi cho phép.");

    internal static TemplateRefusal ReadOnly() => new(
        TemplateErrorCodes.ReadOnly,
        "A template may set its own variables only, never a part of a value or the model.",
        "Mẫu chỉ được gán biến của chính nó, không được sửa một phần của giá trị hay dữ liệu đầu vào.");

    internal static TemplateRefusal ForeignValue(string typeName) => new(
        TemplateErrorCodes.Model,
        $"The model holds a {typeName}, which a template can't read.",
        $"Dữ liệu đầu vào chứa kiểu {typeName} mà mẫu không đọc được.");

    internal static TemplateRefusal DivisionByZero() => Type("Division by zero.", "Phép chia cho 0.");

    internal static TemplateRefusal Limit(string code, long limit) => code switch
    {
        TemplateErrorCodes.OutputLimit => new(code, $"The text would be longer than {Number(limit)} characters.", $"Văn bản sẽ dài hơn {Number(limit)} ký tự."),
        TemplateErrorCodes.LoopLimit => new(code, $"There would be more than {Number(limit)} loop rounds.", $"Số vòng lặp vượt quá {Number(limit)}."),
        TemplateErrorCodes.DepthLimit => new(code, $"The nesting is deeper than {Number(limit)}.", $"Mức lồng nhau sâu hơn {Number(limit)}."),
        TemplateErrorCodes.MemoryLimit => new(code, $"The values would take more than {Number(limit)} bytes.", $"Các giá trị sẽ chiếm hơn {Number(limit)} byte bộ nhớ."),
        TemplateErrorCodes.StepLimit => new(code, $"The template needs more than {Number(limit)} steps.", $"Mẫu cần nhiều hơn {Number(limit)} bước xử lý."),
        _ => new(TemplateErrorCodes.NumberLimit, "The number is outside what a template can hold.", "Số nằm ngoài phạm vi mà mẫu lưu giữ được."),
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
