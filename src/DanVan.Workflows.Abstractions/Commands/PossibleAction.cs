namespace DanVan.Workflows;

/// <summary>One thing that can be asked for.</summary>
/// <param name="Action">What, for example <c>pull:close-registration</c> or <c>submit</c>.</param>
/// <param name="Vietnamese">Its name on a button.</param>
/// <param name="WhyNot">Why it would be refused now; empty when it may be done.</param>
public sealed record PossibleAction(string Action, string Vietnamese, IReadOnlyList<Refusal> WhyNot)
{
    /// <summary>Whether it may be done now.</summary>
    public bool IsPossible => WhyNot.Count == 0;
}
