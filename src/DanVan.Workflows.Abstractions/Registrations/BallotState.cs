namespace DanVan.Workflows.Registrations;

/// <summary>A ballot that was cast.</summary>
/// <param name="Award">The award.</param>
/// <param name="Member">The member of the council.</param>
/// <param name="Vote">yes, no, abstain or absent.</param>
/// <param name="InWriting">Whether it was given in writing by a member who was absent; null for no.</param>
public sealed record BallotState(string Award, string Member, string Vote, bool? InWriting = null);
