using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Hosting;

/// <summary>Says all that is wrong with the options at once.</summary>
internal sealed class ElsaFlowOptionsCheck : IValidateOptions<ElsaFlowOptions>
{
    public ValidateOptionsResult Validate(string? name, ElsaFlowOptions options) =>
        options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
