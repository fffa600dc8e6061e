using System.Diagnostics;

namespace DanVan.Workflows.Sqlite.Tests;

/// <summary>Another process that writes to a store: the program of the project StoreWriter, which stands beside this assembly.</summary>
internal static class Child
{
    public static Process Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "DanVan.Workflows.StoreWriter.dll");
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}
