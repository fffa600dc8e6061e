namespace DanVan.Workflows.Templates;

/// <summary>Who a name means, from the innermost place outwards: loops, the object of a <c>with</c>, own variables, the model, the functions.</summary>
internal sealed class TemplateScopes
{
    private readonly Stack<Place> _places = new();

    internal TemplateScopes(IReadOnlyDictionary<string, object?> model) => _places.Push(new Place(new ModelObject(model), new Dictionary<string, object?>(StringComparer.Ordinal)));

    /// <summary>Only the outermost place has own variables; the object of a <c>with</c> is part of the model.</summary>
    internal bool CanSetNames => _places.Peek().Own is not null;

    /// <summary>In how many loops and objects we are: as many places a name is looked for.</summary>
    internal int Depth { get; private set; }

    // Within the braces of an object the $names around it still hold.
    private Place PlaceOfLocals => _places.First(place => place.HasLocals);

    internal bool IsInLoop => _places.Any(place => place.Loops.Count > 0);

    internal bool TryGet(string name, out object? value)
    {
        foreach (var place in _places)
        {
            if (place.TryGetFromLoop(name, out value)
                || (place.Own is not null && place.Own.TryGetValue(name, out value))
                || place.Object.TryGet(name, out value))
            {
                return true;
            }
        }

        return TemplateFunctions.TryGet(name, out value);
    }

    internal bool TryGetLocal(string name, out object? value)
    {
        var place = PlaceOfLocals;
        return place.TryGetFromLoop(name, out value) || place.Locals.TryGetValue(name, out value);
    }

    internal void Set(string name, object? value) => _places.Peek().Own![name] = value;

    internal void SetLocal(string name, object? value) => _places.Peek().Locals[name] = value;

    internal void Enter(TemplateObject target) => Enter(new Place(target, null));

    /// <summary>For the values of an object that is being written out.</summary>
    internal void EnterMembers(OwnObject target) => Enter(new Place(target, null, HasLocals: false));

    private void Enter(Place place)
    {
        _places.Push(place);
        Depth++;
    }

    internal void Leave()
    {
        _places.Pop();
        Depth--;
    }

    internal void EnterLoop(LoopState loop)
    {
        _places.Peek().Loops.Push(loop);
        Depth++;
    }

    internal void LeaveLoop()
    {
        _places.Peek().Loops.Pop();
        Depth--;
    }

    private sealed record Place(TemplateObject Object, Dictionary<string, object?>? Own, bool HasLocals = true)
    {
        internal Dictionary<string, object?> Locals { get; } = new(StringComparer.Ordinal);

        internal Stack<LoopState> Loops { get; } = new();

        internal bool TryGetFromLoop(string name, out object? value)
        {
            foreach (var loop in Loops)
            {
                if (loop.TryGetName(name, out value))
                    return true;
            }

            value = null;
            return false;
        }
    }
}
