namespace DanVan.Workflows.Documents;

/// <summary>
/// How far a document has got with a receiver, as the receiver's document system reports it. The codes in remarks are those of QCVN 102:2016/BTTTT, which
/// settles what such systems exchange.
/// </summary>
public enum DocumentDeliveryStatus
{
    /// <summary>It was sent. Known from the sending side, so it has no code.</summary>
    Sent,

    /// <summary>It has arrived at the receiver's system (01, đã đến).</summary>
    Arrived,

    /// <summary>The receiver does not take it (02, từ chối tiếp nhận).</summary>
    Refused,

    /// <summary>The receiver has taken it and entered it in its register (03, đã tiếp nhận).</summary>
    Received,

    /// <summary>It was assigned to somebody (04, phân công).</summary>
    Assigned,

    /// <summary>It is being worked on (05, đang xử lý).</summary>
    InProgress,

    /// <summary>What it asks for is done (06, hoàn thành).</summary>
    Completed,

    /// <summary>The sender has asked to have it back (13, lấy lại).</summary>
    RecallRequested,

    /// <summary>The receiver gives it back (15, đồng ý lấy lại).</summary>
    RecallAccepted,

    /// <summary>The receiver does not give it back (16, từ chối lấy lại).</summary>
    RecallRefused,
}
