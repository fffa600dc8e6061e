namespace DanVan.Workflows.Storage;

/// <summary>The store cannot do what was asked: unreachable, read-only, full, of a newer schema, or holding something it cannot read.</summary>
public sealed class WorkflowStoreException : WorkflowException
{
    /// <summary>The code for something stored that cannot be read: one row's fault, not the store's.</summary>
    public const string Unreadable = "store.unreadable";

    /// <summary>
    /// The code for something a batch adds that is there already: an outbox key, a document's id, or a document's number in its space. Nothing was written,
    /// and no retry mends it.
    /// </summary>
    public const string Duplicate = "store.duplicate";

    /// <summary>Creates the exception.</summary>
    /// <param name="code">A stable code, for example <c>store.newer-schema</c>, <c>store.read-only</c>, <c>store.full</c>, <c>store.unreadable</c>, <c>store.unavailable</c>, <c>store.duplicate</c>.</param>
    /// <param name="message">What is wrong and what mends it, in English.</param>
    /// <param name="isTransient">Whether the same call may succeed later without anyone mending anything.</param>
    /// <param name="innerException">The provider's own exception.</param>
    public WorkflowStoreException(string code, string message, bool isTransient = false, Exception? innerException = null)
        : base(code, message, innerException) => IsTransient = isTransient;

    /// <summary>Whether the same call may succeed later without anyone mending anything.</summary>
    public bool IsTransient { get; }

    /// <summary>The stream of the event that cannot be read, where it is an event; else null.</summary>
    public StreamId? Stream { get; init; }

    /// <summary>The sequence of the event that cannot be read, where it is an event; else null.</summary>
    public long? Sequence { get; init; }
}
