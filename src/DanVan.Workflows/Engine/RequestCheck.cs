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
        var cycle = request.Command.Target.Cycle.Value;
        if (cycle is null || !DefinitionIds.IsValid(cycle))
        {
            throw new ArgumentException($"\"{cycle}\" is no cycle id: 1 to 64 ASCII letters, digits, dots, hyphens and underscores.", nameof(request));
        }

        if (request.Command is RegistrationCommand { Registration.Code: var code } && !IsCode(code))
        {
            throw new ArgumentException($"\"{code}\" is no registration code: 1 to {MaxCode} characters, no control character, well-formed Unicode.", nameof(request));
        }

        if (request.Command is RegistrationCommand.RecordTally tally && (tally.Award is null || tally.Present is null || tally.Present.Any(m => m is null)))
        {
            throw new ArgumentException("The tally lacks its award or a member who was present.", nameof(request));
        }

        if (request.Command is RegistrationCommand.CastBallot ballot && (ballot.Award is null || ballot.Member is null || ballot.Vote is null))
        {
            throw new ArgumentException("The ballot lacks its award, its member or its vote.", nameof(request));
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
