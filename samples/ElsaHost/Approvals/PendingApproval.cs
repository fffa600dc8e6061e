namespace ElsaHost.Approvals;

/// <summary>Something a cycle waits for: the administrator's step in its flow.</summary>
/// <param name="Id">Its id, by which it is approved.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Title">What is to be approved.</param>
public sealed record PendingApproval(string Id, string Cycle, string Title);
