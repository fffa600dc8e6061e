namespace AnnualCycle.Tests.Edits;

/// <summary>When in the year an edit is tried.</summary>
internal enum Moment
{
    /// <summary>The cycle is open, its plan is not out.</summary>
    Opened,

    /// <summary>20 March: part of the registrations are in, the deadline of 1 April is ahead.</summary>
    Registering,

    /// <summary>12 April: every registration is in and the deadline has passed, but the stage has not been left.</summary>
    RegistrationsIn,

    /// <summary>The list of models is out; no report yet.</summary>
    Registered,

    /// <summary>14 June: part of the mid-year reports are in, their deadline of 17 June is ahead.</summary>
    Reporting,

    /// <summary>1 July: the deadline of the mid-year reports has passed.</summary>
    HalfYear,

    /// <summary>Every report is in and every deadline has passed, but scoring has not begun.</summary>
    ReportsIn,

    /// <summary>Scoring has begun, without a single line.</summary>
    ScoringBegins,

    /// <summary>Half of the score rows are in.</summary>
    Scoring,

    /// <summary>Every score and disqualification is in; nothing is concluded.</summary>
    Scored,

    /// <summary>Everything is concluded, ranked and proposed; no ballot yet.</summary>
    Concluded,

    /// <summary>Half of the ballots are in.</summary>
    Voting,

    /// <summary>Every ballot is in; nothing is counted.</summary>
    Voted,

    /// <summary>The votes are counted in a stage before the last one; only where the first version has such a stage.</summary>
    Counted,

    /// <summary>The year has ended.</summary>
    Closed,
}
