using System.Collections;
using System.Numerics;
using NodaTime;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>What a value is called in a sentence of an error, as the core calls it.</summary>
internal static class KindNames
{
    internal static string Of(object? value) => value switch
    {
        null => "null",
        bool => "a true/false value",
        string => "a string",
        IScriptOutput => "captured text",
        LocalDate or LocalDateTime => "a date",
        FunctionGroup => "a group of functions",
        IScriptCustomFunction => "a function",
        EmptyScriptObject => "the empty value",
        int or long or BigInteger or double or decimal => "a number",
        IList => "a list",
        _ => "an object",
    };

    internal static string VietnameseOf(object? value) => value switch
    {
        null => "null",
        bool => "giá trị đúng/sai",
        string => "chuỗi",
        IScriptOutput => "đoạn văn bản đã ghi lại",
        LocalDate or LocalDateTime => "ngày",
        FunctionGroup => "nhóm hàm",
        IScriptCustomFunction => "hàm",
        EmptyScriptObject => "giá trị rỗng",
        int or long or BigInteger or double or decimal => "số",
        IList => "danh sách",
        _ => "đối tượng",
    };
}
