using System.Diagnostics;
using System.Text;

namespace DanVan.Workflows.Tool.Tests;

/// <summary>Types a command and keeps what comes of it; has a folder of its own for files.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("danvan-tool-");

    public string Folder => _folder.FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public static async Task<Result> TypeAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new Result(code, output.ToString(), error.ToString());
    }

    /// <summary>The like in a process of its own.</summary>
    public static async Task<Result> StartAsync(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "DanVan.Workflows.Tool.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, await output, await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed record Result(int Code, string Output, string Error);
}
