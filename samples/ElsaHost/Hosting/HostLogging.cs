namespace ElsaHost.Hosting;

/// <summary>What goes wrong, on the error stream; the screen itself belongs to the sample.</summary>
internal static class HostLogging
{
    public static void LogWhatGoesWrong(this ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)

        // On SQLite, Elsa's tables are announced with a dozen warnings: that there are no schemas, and which migration is not one transaction (see ElsaStore).
        .AddFilter("Microsoft.EntityFrameworkCore.Model.Validation", LogLevel.Error)
        .AddFilter("Microsoft.EntityFrameworkCore.Migrations", LogLevel.Error)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
