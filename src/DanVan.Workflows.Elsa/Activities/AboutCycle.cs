using Elsa.Workflows;
using Elsa.Workflows.Exceptions;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>Which cycle an activity is about, and how it says that it cannot do its work.</summary>
internal static class AboutCycle
{
    /// <summary>The cycle an input names; when it names none, the one the workflow is correlated with.</summary>
    /// <exception cref="FaultException">There is neither.</exception>
    public static CycleId Of(ActivityExecutionContext context, Input<string>? input)
    {
        var id = Text(context, input) ?? context.WorkflowExecutionContext.CorrelationId;
        return string.IsNullOrEmpty(id)
            ? throw Fault("cycle.unnamed", "Quy trình chưa gắn với chu kỳ nào: hãy nhập mã chu kỳ vào hoạt động, hoặc khởi tạo quy trình với mã liên kết là mã chu kỳ.")
            : new CycleId(id);
    }

    /// <summary>An input's text without blanks around it; null when there is none. Who leaves a field empty in a designer names nothing.</summary>
    public static string? Text(ActivityExecutionContext context, Input<string>? input) => context.Get(input)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>As <see cref="Text"/>, where there must be one.</summary>
    /// <exception cref="FaultException">There is none.</exception>
    public static string Required(ActivityExecutionContext context, Input<string>? input, string name) =>
        Text(context, input) ?? throw Fault("input.missing", $"Chưa nhập \"{name}\".");

    public static FaultException NoCycle(CycleId cycle) => Fault("cycle.not-found", $"Không có chu kỳ \"{cycle}\".");

    /// <summary>What an administrator reads among the incidents of the instance.</summary>
    public static FaultException Fault(string code, string message) => new(code, "DanVan", "Business", message);
}
