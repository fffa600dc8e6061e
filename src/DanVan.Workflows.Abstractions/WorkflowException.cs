namespace DanVan.Workflows;

/// <summary>The root of every exception this library throws for a reason of its own. What people can be told is an outcome, not an exception.</summary>
public abstract class WorkflowException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">A stable code with dots and hyphens, for example <c>definition.invalid</c>.</param>
    /// <param name="message">What is wrong and what mends it, in English.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    protected WorkflowException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>A stable code, part of the compatibility promise.</summary>
    public string Code { get; }
}
