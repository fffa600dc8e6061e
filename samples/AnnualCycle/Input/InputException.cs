namespace AnnualCycle.Input;

/// <summary>The input cannot be used. Nothing was entered; the message says what is wrong and where.</summary>
public sealed class InputException(string message) : Exception(message);
