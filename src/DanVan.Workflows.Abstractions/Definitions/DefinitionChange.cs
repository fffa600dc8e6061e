namespace DanVan.Workflows.Definitions;

/// <summary>One difference between two versions of a definition, in words an administrator understands. Immutable.</summary>
/// <param name="Code">What is different, for example <c>deadline.changed</c> or <c>criterion.added</c>; stable.</param>
/// <param name="Path">Where, as a JSON path that names the items of lists by their ids, for example <c>$.deadlines['registration'].date</c>.</param>
/// <param name="Vietnamese">The difference in Vietnamese, for example <c>Hạn đăng ký mô hình đổi từ 31/03 sang 15/04</c>.</param>
/// <param name="English">The difference in English. Names stay as the definition has them.</param>
/// <param name="Before">What stood there before, as it is said in Vietnamese; null when nothing did.</param>
/// <param name="After">What stands there now, as it is said in Vietnamese; null when nothing does.</param>
public sealed record DefinitionChange(string Code, string Path, string Vietnamese, string English, string? Before, string? After);
