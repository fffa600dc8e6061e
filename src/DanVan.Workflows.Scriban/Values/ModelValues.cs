using NodaTime;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>
/// Makes the model into what Scriban reads, level by level as the template goes there: a list of twenty thousand rows costs nothing before it is read, and a part
/// of the model that no template could read is an error only where it is read. One thing of the model is one thing of the template, so it is equal to itself.
/// </summary>
internal sealed class ModelValues
{
    private readonly Dictionary<object, object> _made = new(ReferenceEqualityComparer.Instance);

    internal object? From(object? value)
    {
        switch (value)
        {
            case null or string or bool or int or long or decimal or LocalDate or LocalDateTime:
                return value;
            case IReadOnlyDictionary<string, object?> members:
                return Made(members, () => new ModelObject(this, members));
            case IReadOnlyList<object?> items:
                return Made(items, () => new ModelList(this, items));
            default:
                return new ForeignValue(value.GetType().Name);
        }
    }

    private object Made(object source, Func<object> make)
    {
        if (!_made.TryGetValue(source, out var made))
            _made[source] = made = make();

        return made;
    }
}

/// <summary>Stands where the model holds something that templates can't hold, until somebody reads it.</summary>
internal sealed record ForeignValue(string TypeName);

/// <summary>Something of the model that is filled when a template comes to it.</summary>
internal interface IModelValue
{
    void Fill();
}

/// <summary>A dictionary of the model, read-only for templates.</summary>
internal sealed class ModelObject(ModelValues values, IReadOnlyDictionary<string, object?> members) : ScriptObject(0, false), IModelValue
{
    private bool _isFilled;

    public void Fill()
    {
        if (_isFilled)
            return;

        _isFilled = true;
        foreach (var (name, value) in members)
            SetValue(name, values.From(value), true);

        IsReadOnly = true;
    }
}

/// <summary>A list of the model, read-only for templates.</summary>
internal sealed class ModelList(ModelValues values, IReadOnlyList<object?> items) : ScriptArray, IModelValue
{
    private bool _isFilled;

    public void Fill()
    {
        if (_isFilled)
            return;

        _isFilled = true;
        Capacity = items.Count;
        for (var i = 0; i < items.Count; i++)
            Add(values.From(items[i]));

        IsReadOnly = true;
    }
}
