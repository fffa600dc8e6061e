using System.Collections.Concurrent;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Tests.Activities;

/// <summary>Writes down what reached it, so that a test sees what a workflow did, repetitions too.</summary>
[Activity("Test", "Test", "Writes down a text.")]
[FlowNode("Done")]
public sealed class Note : Activity
{
    public Input<object> Text { get; set; } = new("");

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var text = context.Get(Text) switch
        {
            IEnumerable<string> list => string.Join('|', list),
            DateTimeOffset at => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            var other => $"{other}",
        };
        context.GetRequiredService<Notes>().Write(text);
        await context.CompleteActivityWithOutcomesAsync("Done");
    }
}

/// <summary>What was written down. Thread-safe.</summary>
public sealed class Notes
{
    private readonly ConcurrentQueue<string> _texts = new();

    public IReadOnlyList<string> Texts => [.. _texts];

    /// <summary>Called with each; may throw.</summary>
    public Action<string> OnNote { get; set; } = _ => { };

    public void Write(string text)
    {
        _texts.Enqueue(text);
        OnNote(text);
    }
}
