namespace AnnualCycle.Display;

/// <summary>Shows how far the year has got.</summary>
public interface IDisplay
{
    /// <summary>Runs a step and shows it, with the number of papers entered so far.</summary>
    Task<T> StepAsync<T>(string title, Func<Action<int>, Task<T>> step);

    /// <summary>Says something once.</summary>
    void Say(string text);
}
