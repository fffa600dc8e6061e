using System.Reflection;
using Elsa.Workflows.UIHints.Dropdown;

namespace DanVan.Workflows.Elsa.Activities.Choices;

/// <summary>The comparisons as a designer offers them.</summary>
internal sealed class ComparisonChoices : DropDownOptionsProviderBase
{
    protected override ValueTask<ICollection<SelectListItem>> GetItemsAsync(PropertyInfo propertyInfo, object? context, CancellationToken cancellationToken) =>
        new([.. Enum.GetValues<CountComparison>().Select(c => new SelectListItem(Name(c), c.ToString()))]);

    private static string Name(CountComparison comparison) => comparison switch
    {
        CountComparison.Equal => "bằng",
        CountComparison.NotEqual => "khác",
        CountComparison.Less => "nhỏ hơn",
        CountComparison.AtMost => "không quá",
        CountComparison.AtLeast => "ít nhất",
        CountComparison.More => "lớn hơn",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
