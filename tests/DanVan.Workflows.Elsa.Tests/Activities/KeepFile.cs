using DanVan.Workflows.Elsa.Activities;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace DanVan.Workflows.Elsa.Tests.Activities;

/// <summary>Writes down the bytes of a document.</summary>
[Activity("Test", "Test", "Writes down a file.")]
public sealed class KeepFile : CodeActivity
{
    public Input<RenderedDocument> File { get; set; } = default!;

    protected override void Execute(ActivityExecutionContext context) =>
        context.GetRequiredService<Notes>().Write(Convert.ToBase64String(context.Get(File)!.Content));
}
