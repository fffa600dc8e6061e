namespace DanVan.Workflows.Registrations;

/// <summary>How many models a unit has registered under one rule of its definition: a fact to show, never a fault.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name on the day it is looked at.</param>
/// <param name="Group">The group of participants the rule is for.</param>
/// <param name="Kind">The kind of model it counts; null for all kinds together.</param>
/// <param name="Registered">The registrations that were accepted and not withdrawn, those returned to be supplemented and those discontinued included.</param>
/// <param name="AtLeast">The fewest the rule asks for; null for no such bound.</param>
/// <param name="AtMost">The most the rule allows; null for no such bound.</param>
public sealed record UnitQuota(UnitId Unit, string Name, string Group, string? Kind, int Registered, int? AtLeast, int? AtMost)
{
    /// <summary>Whether the unit has registered fewer than the rule asks for.</summary>
    public bool IsBelow => Registered < AtLeast;

    /// <summary>Whether the unit can register no more under the rule.</summary>
    public bool IsFull => Registered >= AtMost;
}
