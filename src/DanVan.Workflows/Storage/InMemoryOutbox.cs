using NodaTime;

namespace DanVan.Workflows.Storage;

/// <summary>The outbox of an <see cref="InMemoryWorkflowStore"/>. Not thread-safe: the store's lock is held around every call.</summary>
internal sealed class InMemoryOutbox
{
    private readonly SortedDictionary<long, Entry> _entries = [];
    private readonly HashSet<string> _keys = [];
    private long _lastId;

    public void RefuseDuplicates(IReadOnlyList<NewOutboxMessage> messages)
    {
        var keys = new HashSet<string>();
        foreach (var message in messages)
        {
            if (_keys.Contains(message.Key) || !keys.Add(message.Key))
            {
                throw new WorkflowStoreException(WorkflowStoreException.Duplicate, $"There is already an outbox message with the key '{message.Key}'.");
            }
        }
    }

    public void Add(CycleId cycle, IReadOnlyList<NewOutboxMessage> messages)
    {
        foreach (var message in messages)
        {
            // An id is never used again: a worker that comes late must not complete another message.
            _entries.Add(++_lastId, new Entry(new OutboxMessage(_lastId, cycle, message, 0, null)));
            _keys.Add(message.Key);
        }
    }

    public IReadOnlyList<OutboxMessage> Lease(Instant now, int max, Duration lease)
    {
        var lanes = new HashSet<string>();
        var taken = new List<OutboxMessage>();
        foreach (var entry in _entries.Values)
        {
            if (taken.Count == max)
            {
                break;
            }

            // The first of a lane that is met is its oldest; it holds the lane whether it is due or not.
            var isOldest = entry.Message.Message.Lane is not { } lane || lanes.Add(lane);
            if (isOldest && !entry.IsParked && (entry.Due is not { } due || due <= now))
            {
                entry.Due = now + lease;
                taken.Add(entry.Message);
            }
        }

        return taken;
    }

    public void Complete(IReadOnlyList<long> ids)
    {
        foreach (var id in ids)
        {
            if (_entries.Remove(id, out var entry))
            {
                _keys.Remove(entry.Message.Message.Key);
            }
        }
    }

    public void Fail(long id, string error, Instant? retryAt)
    {
        if (_entries.TryGetValue(id, out var entry))
        {
            entry.Message = entry.Message with { Attempts = entry.Message.Attempts + 1, LastError = error };
            entry.Due = retryAt;
            entry.IsParked = retryAt is null;
        }
    }

    public IReadOnlyList<OutboxMessage> Parked(int max) => [.. _entries.Values.Where(e => e.IsParked).Take(max).Select(e => e.Message)];

    public bool Retry(long id)
    {
        if (!_entries.TryGetValue(id, out var entry) || !entry.IsParked)
        {
            return false;
        }

        entry.IsParked = false;
        entry.Due = null;
        return true;
    }

    private sealed class Entry(OutboxMessage message)
    {
        public OutboxMessage Message { get; set; } = message;

        /// <summary>From when on it is offered: the end of a lease, or the time of the next try. Null for at once.</summary>
        public Instant? Due { get; set; }

        public bool IsParked { get; set; }
    }
}
