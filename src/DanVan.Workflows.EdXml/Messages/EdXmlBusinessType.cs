namespace DanVan.Workflows.EdXml;

/// <summary>What a message does; the values are the standard's codes (BussinessDocType).</summary>
public enum EdXmlBusinessType
{
    /// <summary>0, văn bản mới: a new document.</summary>
    New = 0,

    /// <summary>1, thu hồi: a document that was sent is taken back.</summary>
    Recall = 1,

    /// <summary>2, cập nhật: what was said of a document, or to whom it goes, changes.</summary>
    Update = 2,

    /// <summary>3, thay thế: this document stands in the place of others.</summary>
    Replace = 3,
}
