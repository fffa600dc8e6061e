namespace DanVan.Workflows.Documents.Kinds;

/// <summary>Whose name stands under a document of a kind.</summary>
public enum SigningPerson
{
    /// <summary>The signer the owner body has named for the cycle.</summary>
    OwnerSigner,

    /// <summary>The council's chair.</summary>
    CouncilChair,

    /// <summary>The council's secretary.</summary>
    CouncilSecretary,

    /// <summary>Whoever signs a form by hand: no name is printed, there is room for one.</summary>
    ByHand,

    /// <summary>Whoever chaired the meeting, as <c>details.chair</c> names them; room for the name where it was not filled in.</summary>
    MeetingChair,

    /// <summary>Whoever took the minutes, as <c>details.secretary</c> names them; room for the name where it was not filled in.</summary>
    MeetingSecretary,
}
