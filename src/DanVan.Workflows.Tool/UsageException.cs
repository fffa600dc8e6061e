namespace DanVan.Workflows.Tool;

/// <summary>What was asked for cannot be done at all; the message says why, in Vietnamese.</summary>
internal sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException);
