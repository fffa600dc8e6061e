using System.Globalization;

namespace DanVan.Workflows.Templates;

/// <summary>What is wrong, before the place is known. The two texts stand side by side so that they keep saying the same.</summary>
internal sealed record TemplateError(string Code, string English, string Vietnamese)
{
    internal TemplateException At(TemplateSource source, int offset, Exception? cause = null) => new(source.Name, FindingAt(source, offset), cause);

    internal TemplateFinding FindingAt(TemplateSource source, int offset) => FindingAt(new TemplateLines(source.Text), offset);

    /// <summary>The same for whoever finds many things in one text, and must not read it from its beginning for each.</summary>
    internal TemplateFinding FindingAt(TemplateLines lines, int offset)
    {
        var (line, column) = lines.Locate(offset);
        return new TemplateFinding(Code, line, column, English, Vietnamese);
    }

    internal static TemplateError Syntax(string english, string vietnamese) => new(TemplateErrorCodes.Syntax, english, vietnamese);

    internal static TemplateError Expected(string what, string whatInVietnamese) =>
        Syntax($"Expected {what} here.", $"Ở đây cần {whatInVietnamese}.");

    /// <summary>A construct of Scriban that a host gets by rendering with the Scriban library.</summary>
    internal static TemplateError Unsupported(string construct) => NotRendered(construct, "; DanVan.Workflows.Scriban does", "; hãy dùng DanVan.Workflows.Scriban");

    internal static TemplateError Unsupported(string construct, string instead, string insteadInVietnamese) =>
        NotRendered(construct, $"; {instead}, or use DanVan.Workflows.Scriban", $"; {insteadInVietnamese}, hoặc dùng DanVan.Workflows.Scriban");

    /// <summary>What would let a document depend on something other than its model, or do work nobody can bound: no renderer of ours is promised to have it.</summary>
    internal static TemplateError Withheld(string construct) => construct == "date"
        ? NotRendered(construct, "; write dates with 'vn.long_date' or 'vn.short_date'", "; hãy ghi ngày bằng 'vn.long_date' hoặc 'vn.short_date'")
        : NotRendered(construct, string.Empty, string.Empty);

    private static TemplateError NotRendered(string construct, string instead, string insteadInVietnamese) => new(
        TemplateErrorCodes.Unsupported,
        $"'{construct}' is part of Scriban that this renderer does not render{instead}.",
        $"'{construct}' thuộc ngôn ngữ Scriban nhưng bộ kết xuất này không hỗ trợ{insteadInVietnamese}.");

    internal static TemplateError UnknownName(string name) => new(
        TemplateErrorCodes.UnknownName,
        $"There is no variable or function '{name}'.",
        $"Không có biến hoặc hàm nào tên là '{name}'.");

    internal static TemplateError UnknownMember(string member, string kind, string kindInVietnamese) => new(
        TemplateErrorCodes.UnknownMember,
        $"There is no member '{member}' on {kind}.",
        $"Không có thành phần '{member}' trong {kindInVietnamese}.");

    /// <summary>The same where a value says which member: values are not told, they may be somebody's data.</summary>
    internal static TemplateError UnknownMember(string kind, string kindInVietnamese) => new(
        TemplateErrorCodes.UnknownMember,
        $"There is no member of this name on {kind}.",
        $"Không có thành phần mang tên này trong {kindInVietnamese}.");

    internal static TemplateError IndexOutOfRange(long index, int count) => new(
        TemplateErrorCodes.IndexOutOfRange,
        $"The index {Number(index)} is outside the {Number(count)} items.",
        $"Vị trí {Number(index)} nằm ngoài {Number(count)} phần tử.");

    internal static TemplateError Type(string english, string vietnamese) => new(TemplateErrorCodes.Type, english, vietnamese);

    internal static TemplateError Argument(string english, string vietnamese) => new(TemplateErrorCodes.Argument, english, vietnamese);

    internal static TemplateError ReadOnly() => new(
        TemplateErrorCodes.ReadOnly,
        "A template may set its own variables only, never a part of a value or the model.",
        "Mẫu chỉ được gán biến của chính nó, không được sửa một phần của giá trị hay dữ liệu đầu vào.");

    internal static TemplateError ForeignValue(string typeName) => new(
        TemplateErrorCodes.Model,
        $"The model holds a {typeName}, which a template can't read.",
        $"Dữ liệu đầu vào chứa kiểu {typeName} mà mẫu không đọc được.");

    internal static TemplateError Limit(string code, long limit) => code switch
    {
        TemplateErrorCodes.OutputLimit => new(code, $"The text would be longer than {Number(limit)} characters.", $"Văn bản sẽ dài hơn {Number(limit)} ký tự."),
        TemplateErrorCodes.LoopLimit => new(code, $"There would be more than {Number(limit)} loop rounds.", $"Số vòng lặp vượt quá {Number(limit)}."),
        TemplateErrorCodes.DepthLimit => new(code, $"The nesting is deeper than {Number(limit)}.", $"Mức lồng nhau sâu hơn {Number(limit)}."),
        TemplateErrorCodes.MemoryLimit => new(code, $"The values would take more than {Number(limit)} bytes.", $"Các giá trị sẽ chiếm hơn {Number(limit)} byte bộ nhớ."),
        TemplateErrorCodes.LengthLimit => new(code, $"The template is longer than {Number(limit)} characters.", $"Mẫu dài hơn {Number(limit)} ký tự."),
        TemplateErrorCodes.StepLimit => new(code, $"The template needs more than {Number(limit)} steps.", $"Mẫu cần nhiều hơn {Number(limit)} bước xử lý."),
        _ => new(TemplateErrorCodes.NumberLimit, "The number is outside what a template can hold.", "Số nằm ngoài phạm vi mà mẫu lưu giữ được."),
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
