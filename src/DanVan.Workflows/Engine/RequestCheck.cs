using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Engine;

/// <summary>What a request must be to be looked at at all. Breaking it is misuse, so it throws.</summary>
internal static class RequestCheck
{
    private const int MaxCode = 100;

    public static void Validate(CommandRequest request)
    {
        if (request.Id.Value == Guid.Empty)
        {
            throw new ArgumentException("The command id is empty.", nameof(request));
        }

        if (request.Id.IsInternal)
        {
            throw new ArgumentException("The command id carries a variant that is kept for the library; use CommandId.New or CommandId.From.", nameof(request));
        }

        ArgumentNullException.ThrowIfNull(request.Actor);
        ArgumentNullException.ThrowIfNull(request.Command);
        if (request.Command is DefinitionCommand { Definition.Value: var definition })
        {
            if (definition is null || !DefinitionIds.IsValid(definition))
            {
                throw new ArgumentException($"\"{definition}\" is no definition id: 1 to 64 ASCII letters, digits, dots, hyphens and underscores.", nameof(request));
            }

            ThrowIf(CommandParts.MissingIn((DefinitionCommand)request.Command), request);
            return;
        }

        var cycle = request.Command.Target.Cycle.Value;
        if (cycle is null || !DefinitionIds.IsValid(cycle))
        {
            throw new ArgumentException($"\"{cycle}\" is no cycle id: 1 to 64 ASCII letters, digits, dots, hyphens and underscores.", nameof(request));
        }

        if (request.Command is RegistrationCommand { Registration.Code: var code } && !IsCode(code))
        {
            throw new ArgumentException($"\"{code}\" is no registration code: 1 to {MaxCode} characters, no control character, well-formed Unicode.", nameof(request));
        }

        ThrowIf(request.Command switch { RegistrationCommand c => CommandParts.MissingIn(c), CycleCommand c => CommandParts.MissingIn(c), _ => null }, request);
    }

    private static void ThrowIf(string? missing, CommandRequest request)
    {
        if (missing is not null)
        {
            throw new ArgumentException($"{request.Command.GetType().Name}: {missing} is missing or is no id.", nameof(request));
        }
    }

    /// <summary>Whether a text may be a registration's code.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: >= 1 and <= MaxCode } && !code.Any(char.IsControl) && IsWellFormed(code);

    // A lone surrogate has no UTF-8, so it could neither be stored nor hashed.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
