namespace DanVan.Workflows.Storage;

/// <summary>What deciding one command needs to read.</summary>
/// <param name="Command">The command's id: a recorded outcome is returned in place of everything else.</param>
/// <param name="Target">The stream the command changes.</param>
/// <param name="Cycle">The cycle's stream when it is not the target itself; else null.</param>
/// <param name="KnownCycleVersion">A version of the cycle (target or not) whose state the caller holds: it is not read again if it is still the present one. 0 when unknown.</param>
/// <param name="Claims">Keys whose holders the decision must know. Often empty.</param>
/// <param name="Series">Keys of the number series the decision may draw from. Often empty.</param>
public sealed record LoadRequest(
    CommandId Command,
    StreamId Target,
    StreamId? Cycle,
    long KnownCycleVersion,
    IReadOnlyList<string> Claims,
    IReadOnlyList<string> Series);

/// <summary>What was read.</summary>
/// <param name="Recorded">The outcome already recorded under the command's id; everything else is empty then.</param>
/// <param name="Target">The target's state, or null when the stream has no event yet.</param>
/// <param name="Cycle">The cycle's state when a separate cycle stream was asked for and exists.</param>
/// <param name="Claims">The keys among those asked for that are taken, with their holders.</param>
/// <param name="Series">The last number drawn in each series asked for; a series nobody has drawn from is 0.</param>
public sealed record LoadResult(
    RecordedOutcome? Recorded,
    StoredState? Target,
    StoredState? Cycle,
    IReadOnlyDictionary<string, string> Claims,
    IReadOnlyDictionary<string, long> Series);

/// <summary>The outcome recorded under a command's id.</summary>
/// <param name="Fingerprint">SHA-256 of the command that was sent under the id, lower-case hexadecimal.</param>
/// <param name="OutcomeJson">The outcome as JSON.</param>
public sealed record RecordedOutcome(string Fingerprint, string OutcomeJson);

/// <summary>The present state of one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The number of events in the stream, 1 or more.</param>
/// <param name="Head">The hash of its last event, lower-case hexadecimal.</param>
/// <param name="StateJson">The state as JSON; null when the caller said it holds this version.</param>
public sealed record StoredState(StreamId Stream, long Version, string Head, Utf8Json? StateJson);

/// <summary>The last event of a stream, in short.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The number of events in the stream.</param>
/// <param name="Head">The hash of the last one, lower-case hexadecimal.</param>
public sealed record StreamHead(StreamId Stream, long Version, string Head);
