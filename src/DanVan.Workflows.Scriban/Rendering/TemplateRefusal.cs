using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban;

/// <summary>What is wrong where the core has no words for it, or asks about values of its own.</summary>
internal static class TemplateRefusal
{
    internal static TemplateError Unsupported(string construct) => new(
        TemplateErrorCodes.Unsupported,
        $"'{construct}' is part of Scriban that this renderer keeps out of templates.",
        $"'{construct}' thuộc ngôn ngữ Scriban nhưng không được dùng trong mẫu.");

    /// <summary>Names the member only when the template itself writes it out: one that a value names may be somebody's data.</summary>
    internal static TemplateError UnknownMember(string? member, object? target) => new(
        TemplateErrorCodes.UnknownMember,
        $"There is no member {(member is null ? "of this name" : $"'{member}'")} on {KindNames.Of(target)}.",
        $"Không có thành phần {(member is null ? "mang tên này" : $"'{member}'")} trong {KindNames.VietnameseOf(target)}.");

    internal static TemplateError UnknownFunction(string group, string function) => new(
        TemplateErrorCodes.UnknownMember,
        $"There is no member '{function}' on the group of functions '{group}'.",
        $"Không có thành phần '{function}' trong nhóm hàm '{group}'.");

    internal static TemplateError Index() => new(
        TemplateErrorCodes.IndexOutOfRange,
        "The index is outside the list or the string.",
        "Vị trí nằm ngoài danh sách hoặc chuỗi.");

    internal static TemplateError Operator(object? left, object? right) => TemplateError.Type(
        $"This operator does not work between {KindNames.Of(left)} and {KindNames.Of(right)}.",
        $"Phép toán này không dùng được giữa {KindNames.VietnameseOf(left)} và {KindNames.VietnameseOf(right)}.");

    internal static TemplateError Needs(string function, object? given, string needed, string neededInVietnamese) => TemplateError.Type(
        $"'{function}' needs {needed} here, not {KindNames.Of(given)}.",
        $"Hàm '{function}' cần {neededInVietnamese} ở đây, không phải {KindNames.VietnameseOf(given)}.");

    internal static TemplateError OutOfRange(string function) => TemplateError.Argument(
        $"An argument of '{function}' is outside its range.",
        $"Một tham số của hàm '{function}' nằm ngoài phạm vi cho phép.");

    internal static TemplateError DivisionByZero() => TemplateError.Type("Division by zero.", "Phép chia cho 0.");
}
