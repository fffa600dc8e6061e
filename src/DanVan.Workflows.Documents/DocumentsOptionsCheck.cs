using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Documents;

/// <summary>Refuses options that name no format. A class of its own, so that adding the documents twice checks them once.</summary>
internal sealed class DocumentsOptionsCheck : IValidateOptions<DocumentsOptions>
{
    public ValidateOptionsResult Validate(string? name, DocumentsOptions options) => Enum.IsDefined(options.IssueAs)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{nameof(DocumentsOptions.IssueAs)} must be one of {string.Join(", ", Enum.GetNames<DocumentFileFormat>())}.");
}
