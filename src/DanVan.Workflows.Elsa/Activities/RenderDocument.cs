using DanVan.Workflows.Hosting;
using DanVan.Workflows.Templates;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>Composes a document from what is on record now. Nothing is numbered, issued or kept: it is a draft, or a form that never bears a number.</summary>
/// <remarks>
/// The bytes are kept only where a variable is bound to <see cref="Document"/>, in the saved instance and for as long as that variable is; Elsa's log of
/// activities holds the name and the media type alone. An instance of this class describes a place in a workflow and holds no state; it is not thread-safe
/// while it is being built.
/// </remarks>
[Activity("DanVan", "Dân vận khéo", "Soạn bản xem trước của một văn bản từ dữ liệu hiện có của chu kỳ; không cấp số và không lưu vào sổ văn bản.", DisplayName = "Soạn văn bản")]
[FlowNode("Done")]
public sealed class RenderDocument : Activity
{
    /// <summary>Id of the cycle; empty for the workflow's correlation id.</summary>
    [Input(DisplayName = "Chu kỳ", Description = "Mã chu kỳ; để trống thì lấy mã liên kết của quy trình.", Order = 1)]
    public Input<string> Cycle { get; set; } = new("");

    /// <summary>A kind of the cycle's definition, or one the document package ships.</summary>
    [Input(DisplayName = "Loại văn bản", Description = "Mã loại văn bản trong định nghĩa chu kỳ, hoặc mã biểu mẫu có sẵn.", Order = 2)]
    public Input<string> Kind { get; set; } = new("");

    /// <summary>Code of the registration it is about; empty for a document of the cycle.</summary>
    [Input(DisplayName = "Hồ sơ đăng ký", Description = "Mã hồ sơ đăng ký mà văn bản nói đến; để trống đối với văn bản của cả chu kỳ.", Order = 3)]
    public Input<string> Registration { get; set; } = new("");

    /// <summary>Id of the milestone it is about; empty for none.</summary>
    [Input(DisplayName = "Mốc công việc", Description = "Mã mốc công việc mà văn bản nói đến; để trống nếu không có.", Order = 4)]
    public Input<string> Milestone { get; set; } = new("");

    /// <summary>What the kind asks for, by the ids of its details: a JSON object of texts and numbers; what is missing shows empty.</summary>
    [Input(DisplayName = "Thông tin bổ sung", Description = "Các thông tin mà loại văn bản yêu cầu, viết bằng JSON theo mã thông tin: { \"mã\": \"nội dung\" }; thiếu mục nào thì mục đó để trống.", UIHint = InputUIHints.JsonEditor, Order = 5)]
    public Input<string> Details { get; set; } = new("");

    /// <summary>The media type to set it in; empty for the one documents are issued in.</summary>
    [Input(DisplayName = "Định dạng tệp", Description = "Kiểu nội dung (media type) của tệp; để trống thì dùng định dạng ban hành.", Order = 6)]
    public Input<string> MediaType { get; set; } = new("");

    /// <summary>The document.</summary>
    [Output(DisplayName = "Văn bản", Description = "Tệp văn bản gồm tên tệp, định dạng và nội dung; chỉ được lưu khi gán vào một biến của quy trình.", IsSerializable = false)]
    public Output<RenderedDocument>? Document { get; set; }

    /// <summary>A name for the file: cycle, registration and kind.</summary>
    [Output(DisplayName = "Tên tệp", Description = "Tên tệp của văn bản, có phần mở rộng.")]
    public Output<string>? FileName { get; set; }

    /// <summary>The media type it was set in.</summary>
    [Output(DisplayName = "Định dạng", Description = "Kiểu nội dung (media type) của tệp đã soạn.")]
    public Output<string>? RenderedType { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var document = await ComposeAsync(context, AboutCycle.Of(context, Cycle));
        context.Set(Document, document);
        context.Set(FileName, document.FileName);
        context.Set(RenderedType, document.MediaType);
        await context.CompleteActivityWithOutcomesAsync("Done");
    }

    private async ValueTask<RenderedDocument> ComposeAsync(ActivityExecutionContext context, CycleId cycle)
    {
        var kind = AboutCycle.Required(context, Kind, "Loại văn bản");
        var code = AboutCycle.Text(context, Registration);
        var preview = new DocumentPreview(cycle, kind)
        {
            Registration = code is null ? null : new RegistrationId(cycle, code),
            Milestone = AboutCycle.Text(context, Milestone),
            Details = DetailTexts.Of(AboutCycle.Text(context, Details)),
            MediaType = AboutCycle.Text(context, MediaType),
        };
        try
        {
            var composed = await context.GetRequiredService<IDocumentPreviews>().PreviewAsync(preview, context.CancellationToken)
                ?? throw AboutCycle.Fault("cycle.not-found", code is null ? $"Không có chu kỳ \"{cycle}\"." : $"Không có hồ sơ đăng ký \"{code}\" trong chu kỳ \"{cycle}\".");
            var name = string.Join('.', new[] { cycle.Value, code, kind }.Where(part => part is not null));
            return new RenderedDocument(name + composed.FileExtension, composed.MediaType, composed.Content.ToArray());
        }
        catch (TemplateException e)
        {
            throw AboutCycle.Fault("document.template", $"Không soạn được văn bản \"{kind}\": {e.Finding.VietnameseMessage}");
        }
        catch (ArgumentException e)
        {
            throw AboutCycle.Fault("document.not-composed", $"Không soạn được văn bản \"{kind}\" với các thông tin đã nhập: {e.Message}");
        }
    }
}
