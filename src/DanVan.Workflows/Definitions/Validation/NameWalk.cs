using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>
/// Follows the names a template or expression reads through the model, without running it: loops, <c>with</c> and own variables included. Where it cannot know what
/// a value is, it says nothing.
/// </summary>
internal sealed class NameWalk(ModelNames model)
{
    private readonly List<Scope> _scopes = [];
    private HashSet<string> _own = [];

    /// <summary>What is read although the model does not have it: the full name as far as it is known, its last part, and what could stand there.</summary>
    public List<(string Name, int Offset, string Part, ModelNames Place)> Unknown { get; } = [];

    /// <summary>What is read of the model.</summary>
    public List<(string Name, int Offset)> Read { get; } = [];

    public void Walk(Block body)
    {
        _own = TemplateTree.Statements(body).Where(s => s is not ForStatement).Select(s => s.Sets?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        WalkBlock(body);
    }

    public void Walk(Expression expression) => Resolve(expression);

    private void WalkBlock(Block body)
    {
        foreach (var statement in body.Statements)
        {
            WalkStatement(statement);
        }
    }

    private void WalkStatement(Statement statement)
    {
        var values = statement.Expressions.Select(Resolve).ToList();
        Scope? scope = statement switch
        {
            ForStatement loop => new Scope(loop.Sets!.Name, new Known(values[0].Names?.Item, "")),
            WithStatement => new Scope(null, values[0]),
            _ => null,
        };
        if (scope is not null)
        {
            _scopes.Add(scope);
        }

        foreach (var block in statement.Blocks)
        {
            WalkBlock(block);
        }

        if (scope is not null)
        {
            _scopes.RemoveAt(_scopes.Count - 1);
        }
    }

    // The names below a value, and its full name in the model; no names where it cannot be known what the value is.
    private Known Resolve(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                return OfName(name);
            case MemberExpression member:
                return OfMember(member);
            case GroupExpression:
                return Resolve(expression.Parts[0]);
            case IndexExpression:
                var target = Resolve(expression.Parts[0]);
                Resolve(expression.Parts[1]);
                return new Known(target.Names?.Item, "");
            default:
                foreach (var part in expression.Parts)
                {
                    Resolve(part);
                }

                return Known.Nothing;
        }
    }

    private Known OfName(NameExpression name)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            var scope = _scopes[i];
            if (scope.Variable == name.Name)
            {
                return scope.Value;
            }

            if (scope.Variable is null && !name.IsLocal && (scope.Value.Names is not { IsObject: true } names || names.Find(name.Name) is not null))
            {
                return new Known(scope.Value.Names?.Find(name.Name), "");
            }
        }

        if (name.IsLocal || _own.Contains(name.Name) || (name.Name == "for" && _scopes.Exists(s => s.Variable is not null)))
        {
            return Known.Nothing;
        }

        if (model.Find(name.Name) is { } known)
        {
            Read.Add((name.Name, name.Offset));
            return new Known(known, name.Name);
        }

        if (!TemplateFunctions.TryGet(name.Name, out _))
        {
            Unknown.Add((name.Name, name.Offset, name.Name, model));
        }

        return Known.Nothing;
    }

    private Known OfMember(MemberExpression member)
    {
        var target = Resolve(member.Target);
        if (target.Names is not { } names)
        {
            return Known.Nothing;
        }

        var full = target.Name.Length > 0 ? $"{target.Name}.{member.Member}" : "";
        if (names.Find(member.Member) is not { } found)
        {
            Unknown.Add((full.Length > 0 ? full : member.Member, member.Offset, member.Member, names));
            return Known.Nothing;
        }

        if (full.Length > 0)
        {
            Read.Add((full, member.Offset));
        }

        return new Known(found, full);
    }

    private sealed record Known(ModelNames? Names, string Name)
    {
        public static readonly Known Nothing = new(null, "");
    }

    /// <summary>A loop's variable, or without a name the object of a <c>with</c>.</summary>
    private sealed record Scope(string? Variable, Known Value);
}
