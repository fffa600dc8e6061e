using Elsa.Workflows;
using Elsa.Workflows.Helpers;

namespace DanVan.Workflows.Elsa;

public sealed partial class ElsaFlowOptions
{
    internal Dictionary<string, bool> AllowedActivities { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> AllowedExpressions { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Lets edited flows contain a type of activity besides the library's own and the short list in docs/elsa-flows.md. Its ways out are those it names
    /// (<c>[FlowNode]</c>) and those that are connected.
    /// </summary>
    /// <typeparam name="T">The activity.</typeparam>
    /// <param name="waits">Whether it always waits for something from outside, so that a circle through it does not run for ever.</param>
    /// <returns>The same options.</returns>
    public ElsaFlowOptions AllowActivity<T>(bool waits = false)
        where T : IActivity => AllowActivity(ActivityTypeNameHelper.GenerateTypeName<T>(), waits);

    /// <summary>As <see cref="AllowActivity{T}"/>, by the name Elsa gives the type.</summary>
    /// <param name="typeName">For example <c>Elsa.Delay</c>.</param>
    /// <param name="waits">Whether it always waits for something from outside.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ElsaFlowOptions AllowActivity(string typeName, bool waits = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(typeName);
        AllowedActivities[typeName] = waits;
        return this;
    }

    /// <summary>
    /// Lets edited flows contain a type of expression besides values, variables and inputs. A script runs as the host with all its rights: allow it only where
    /// those who edit flows may change the host itself. Elsa must be told of the language as well.
    /// </summary>
    /// <param name="type">For example <c>Liquid</c>.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ElsaFlowOptions AllowExpression(string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        AllowedExpressions.Add(type);
        return this;
    }
}
