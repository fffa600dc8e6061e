namespace DanVan.Workflows.Registrations;

/// <summary>Where a registration stands.</summary>
public enum RegistrationStatus
{
    /// <summary>The paper was refused; only its id is taken.</summary>
    Rejected = 1,

    /// <summary>It takes part in the cycle.</summary>
    Accepted = 2,

    /// <summary>The unit took it back.</summary>
    Withdrawn = 3,

    /// <summary>A review ended it.</summary>
    Discontinued = 4,

    /// <summary>It was returned to the unit to be supplemented. It takes part again once it is handed in.</summary>
    Returned = 5,
}
