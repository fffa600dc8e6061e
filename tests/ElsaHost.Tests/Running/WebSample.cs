using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualCycle.Tests.Running;

namespace ElsaHost.Tests.Running;

/// <summary>The sample as a web host, in a process of its own on a port the system chose; killed when the test is over.</summary>
internal sealed class WebSample : IAsyncDisposable
{
    private const string Address = @"http://127\.0\.0\.1:\d+";

    private readonly Process _process;
    private readonly HttpClient _http;

    private WebSample(Process process, Uri address) => (_process, _http) = (process, new HttpClient { BaseAddress = address });

    public static async Task<WebSample> StartAsync(string data, string output)
    {
        var process = ElsaSample.Start("--data", data, "--out", output, "--url", "http://127.0.0.1:0");
        var address = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null || Regex.IsMatch(line.Data, Address))
            {
                address.TrySetResult(line.Data is null ? null : Regex.Match(line.Data, Address).Value);
            }
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (await address.Task is { } found)
        {
            return new WebSample(process, new Uri(found));
        }

        await process.WaitForExitAsync();
        throw new AssertionException($"The host ended with {process.ExitCode}: {errors}");
    }

    public async Task<(HttpStatusCode Status, string Type, JsonNode? Body)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(response);
    }

    public async Task<(HttpStatusCode Status, string Type, JsonNode? Body)> PostAsync(string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await ReadAsync(response);
    }

    /// <summary>Asks again until an answer is as wanted; the workers need a moment.</summary>
    public async Task<JsonNode> UntilAsync(string path, Func<JsonNode, bool> isWanted)
    {
        var last = default(JsonNode);
        for (var attempt = 0; attempt < 600; attempt++)
        {
            last = (await GetAsync(path)).Body!;
            if (isWanted(last))
            {
                return last;
            }

            await Task.Delay(100);
        }

        throw new AssertionException($"{path} stays at {last}");
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _http.Dispose();
    }

    private static async Task<(HttpStatusCode Status, string Type, JsonNode? Body)> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
