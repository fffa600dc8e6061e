using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DanVan.Workflows.Definitions;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>The texts of all findings of edited flows. <c>{0}</c> and so on stand for what the finding is about.</summary>
internal static class FlowFindingCatalogue
{
    private const int MaxEcho = 240;

    private static readonly FrozenDictionary<string, Entry> Texts = new Dictionary<string, Entry>
    {
        [TooLong] = new("Tệp dài hơn {0} byte.", "The file is longer than {0} bytes."),
        [Unreadable] = new("Không đọc được tệp: {0}", "The file cannot be read: {0}"),
        [Shape] = new("Ở đây cần {0}.", "Expected {1} here."),
        [TooMany] = new("Luồng có hơn {0} bước hoặc hơn {1} đường nối.", "The flow has more than {0} activities or more than {1} connections."),
        [Polymorphic] = new("Không được dùng thuộc tính \"{0}\": nó gọi tên một kiểu dữ liệu của chương trình.", "The member \"{0}\" must not be used: it names a data type of the program.", "Xóa thuộc tính này.", "Remove the member."),
        [MemberForbidden] = new("Không được dùng thuộc tính \"{0}\" ở đây.", "The member \"{0}\" must not be used here.", "Xóa thuộc tính này.", "Remove the member."),
        [NotFlowchart] = new("Gốc của luồng phải là một sơ đồ (Elsa.Flowchart), không phải \"{0}\".", "The root of the flow must be a flowchart (Elsa.Flowchart), not \"{0}\"."),

        [DefinitionMissing] = new("Luồng không cho biết thuộc định nghĩa chu kỳ nào, hoặc không có định nghĩa \"{0}\".", "The flow does not say which cycle definition it belongs to, or there is no definition \"{0}\".", "Xuất lại luồng từ định nghĩa rồi sửa trên bản đó.", "Export the flow from the definition again and edit that one."),
        [DefinitionOther] = new("Luồng này của định nghĩa \"{0}\", không phải của \"{1}\".", "The flow belongs to the definition \"{0}\", not to \"{1}\"."),
        [DefinitionContent] = new("Luồng được xuất từ một nội dung khác của định nghĩa \"{0}\" ({1}).", "The flow was exported from another content of the definition \"{0}\" ({1}).", "Xuất lại luồng từ phiên bản hiện hành rồi sửa trên bản đó.", "Export the flow from the present version and edit that one."),

        [IdMissing] = new("Bước này không có mã (id).", "The activity has no id."),
        [IdDuplicate] = new("Hai bước có cùng mã \"{0}\".", "Two activities have the id \"{0}\"."),
        [TypeNotAllowed] = new("Không được dùng loại bước \"{0}\".", "Activities of the type \"{0}\" are not allowed.", "Xóa bước này, hoặc nhờ người quản trị hệ thống cho phép loại bước đó.", "Remove the activity, or have its type allowed by whoever runs the host."),
        [TypeMissing] = new("Hệ thống không có loại bước \"{0}\".", "The host has no activities of the type \"{0}\"."),
        [FlowFindingCodes.Expression] = new("Không được dùng biểu thức loại \"{0}\".", "Expressions of the type \"{0}\" are not allowed.", "Nhập giá trị trực tiếp hoặc chọn một biến.", "Give the value itself, or choose a variable."),
        [VariableType] = new("Biến không được có kiểu \"{0}\".", "A variable must not have the type \"{0}\".", "Chọn kiểu chữ, số, ngày hoặc đúng/sai.", "Choose text, a number, a date or a Boolean."),
        [Nested] = new("Bước vào giai đoạn không được nằm bên trong bước \"{0}\".", "A stage must not stand inside the activity \"{0}\".", "Đưa bước vào giai đoạn ra sơ đồ chính.", "Put the stage on the main flowchart."),
        [RunsApart] = new("Bước \"{0}\" không được chạy nền.", "The activity \"{0}\" must not run in the background.", "Bỏ chọn chạy nền (asynchronously).", "Switch running asynchronously off."),
        [FlowFindingCodes.MergeMode] = new("Bước \"{0}\" không được chờ nhiều đường nối (\"{1}\").", "The activity \"{0}\" must not wait for several connections (\"{1}\").", "Đặt cách nối về mặc định (Stream).", "Set the merge mode back to the usual one (Stream)."),
        [CanStart] = new("Bước \"{0}\" không được tự bắt đầu luồng: luồng bắt đầu khi mở chu kỳ.", "The activity \"{0}\" must not start the flow: it starts when a cycle is opened.", "Bỏ chọn \"Trigger workflow\" của bước này.", "Switch \"Trigger workflow\" of the activity off."),

        [StageExpression] = new("Giai đoạn và các lệnh chuyển của bước \"{0}\" phải là giá trị nhập trực tiếp, không phải biểu thức.", "The stage and the triggers of the activity \"{0}\" must be literal values, not expressions."),
        [StageMissing] = new("Luồng thiếu giai đoạn \"{0}\".", "The stage \"{0}\" is missing from the flow.", "Xuất lại luồng rồi sửa trên bản đó.", "Export the flow again and edit that one."),
        [StageDuplicate] = new("Giai đoạn \"{0}\" xuất hiện hơn một lần.", "The stage \"{0}\" is there more than once.", "Chỉ giữ lại một bước; nhiều đường nối được phép dẫn tới cùng một bước.", "Keep one of them; several connections may lead to one activity."),
        [StageUnknown] = new("Định nghĩa không có giai đoạn \"{0}\".", "The definition has no stage \"{0}\"."),
        [StageFinalLeft] = new("Giai đoạn kết thúc \"{0}\" lại có lối ra.", "The final stage \"{0}\" has a way out.", "Xóa các đường nối đi từ giai đoạn này.", "Remove the connections that leave the stage."),
        [TriggerUnknown] = new("Giai đoạn \"{0}\" không có lệnh chuyển \"{1}\".", "The stage \"{0}\" has no trigger \"{1}\"."),
        [TriggerMissing] = new("Bước của giai đoạn \"{0}\" thiếu lệnh chuyển \"{1}\".", "The activity of the stage \"{0}\" lacks the trigger \"{1}\".", "Thêm lại lệnh chuyển này.", "Add the trigger again."),

        [ConnectionActivity] = new("Đường nối dẫn từ hoặc tới một bước không có: \"{0}\".", "The connection leads from or to an activity that is not there: \"{0}\".", "Xóa đường nối này.", "Remove the connection."),
        [ConnectionPort] = new("Bước \"{0}\" không có đầu nối \"{1}\".", "The activity \"{0}\" has no port \"{1}\".", "Nối lại từ một lối ra có thật.", "Connect it to a port that is there."),

        [FlowFindingCodes.Start] = new("Điểm bắt đầu của luồng (\"{0}\") không dẫn tới giai đoạn đầu \"{1}\".", "The start of the flow (\"{0}\") does not lead to the first stage \"{1}\"."),
        [TriggerNowhere] = new("Lệnh chuyển \"{1}\" của giai đoạn \"{0}\" không dẫn tới giai đoạn nào.", "The trigger \"{1}\" of the stage \"{0}\" leads to no stage.", "Nối lệnh chuyển này, trực tiếp hoặc qua các bước, tới một giai đoạn.", "Connect the trigger, directly or by way of other activities, to a stage."),
        [OutcomeNowhere] = new("Lối ra \"{1}\" của bước \"{0}\" không dẫn tới giai đoạn nào: chu kỳ sẽ dừng giữa hai giai đoạn.", "The outcome \"{1}\" of the activity \"{0}\" leads to no stage: the cycle would stop between two.", "Nối lối ra này tới một bước tiếp theo hoặc một giai đoạn.", "Connect the outcome to a further activity or a stage."),
        [FlowFindingCodes.Fork] = new("Từ \"{0}\" có hai nhánh cùng lúc dẫn tới giai đoạn.", "From \"{0}\" two ways lead to stages at once.", "Chỉ để một nhánh dẫn tới giai đoạn.", "Let only one of the ways lead to a stage."),
        [FlowFindingCodes.Loop] = new("Các bước đi vòng quanh qua \"{0}\" mà không chờ gì: luồng sẽ chạy mãi.", "Activities go round in a circle through \"{0}\" without waiting for anything: the flow would run for ever.", "Thêm một bước chờ (RunTask, Event) vào vòng này.", "Put an activity that waits (RunTask, Event) into the circle."),
        [StageUnreachable] = new("Không có đường nào đến giai đoạn \"{0}\".", "No way leads to the stage \"{0}\".", "Nối một lệnh chuyển tới giai đoạn này.", "Connect a trigger to the stage."),
        [StageDeadEnd] = new("Từ giai đoạn \"{0}\" không có đường tới giai đoạn kết thúc.", "No way leads from the stage \"{0}\" to a final one."),
        [StageSkippable] = new("Chu kỳ có thể kết thúc mà không qua giai đoạn \"{0}\", là giai đoạn bắt buộc.", "A cycle can end without the stage \"{0}\", which is not optional.", "Bỏ đường đi vòng, hoặc đặt optional là true trong định nghĩa.", "Remove the way round, or set optional to true in the definition."),
        [DefinitionBroken] = new("Đi theo luồng này thì định nghĩa không còn đúng: {0}", "With this flow the definition no longer holds: {1}"),
        [StepUnused] = new("Bước \"{0}\" không bao giờ được chạy: không đường nào từ một giai đoạn dẫn tới.", "The activity \"{0}\" never runs: no way leads to it from a stage.", IsAdvice: true),

        [Refused] = new("Elsa không nhận luồng này: {0}", "Elsa does not accept the flow: {0}"),
    }.ToFrozenDictionary();

    /// <summary>All codes that have texts.</summary>
    public static IEnumerable<string> Codes => Texts.Keys;

    /// <summary>The finding of a code at a place, about something.</summary>
    public static FlowFinding Of(string code, string place, params string[] about)
    {
        var entry = Texts[code];
        var values = Array.ConvertAll(about, a => Shorten(a, MaxEcho));
        var mend = entry.MendVietnamese is { } vietnamese ? new DefinitionMend(Fill(vietnamese, values), Fill(entry.MendEnglish!, values)) : null;
        return new FlowFinding(code, Shorten(place, 2 * MaxEcho), Fill(entry.Vietnamese, values), Fill(entry.English, values), mend, entry.IsAdvice);
    }

    private static string Fill(string text, string[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    // What a file says is echoed, but a megabyte of it helps nobody; and half a character cannot be written down.
    private static string Shorten(string about, int most)
    {
        var runes = string.Concat(about.EnumerateRunes().Take(most));
        return runes.Length < about.Length ? new StringBuilder(runes).Append('…').ToString() : runes;
    }

    private sealed record Entry(string Vietnamese, string English, string? MendVietnamese = null, string? MendEnglish = null, bool IsAdvice = false);
}
