using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Server.Tests.Hosting;

/// <summary>A merge that failed in the background is seen where operators look, and takes no server out of service.</summary>
public sealed class DegradedGraphTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-degraded-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ready_AfterAFailedMerge_IsReadyAndSaysWhyItIsSlower()
    {
        await MakeUnmergeableAsync();
        using var stop = new CancellationTokenSource();
        var url = $"http://127.0.0.1:{FreePort()}";
        var options = new ServeOptions { DataFolder = _folder, Urls = [url], LogsRequests = false };
        var running = new GraphServer(options, NullLoggerFactory.Instance, TimeProvider.System).RunAsync(stop.Token);
        try
        {
            var ready = await DegradedAsync($"{url}/health/ready", running);

            Assert.Equal("ready", ready.GetProperty("status").GetString());
            Assert.Contains("could not be merged", ready.GetProperty("degraded").GetString(), StringComparison.Ordinal);
            await using var beside = EmbeddedGraphStore.Open(_folder, new() { ReadOnly = true });
            var counts = await GraphCountsView.ReadAsync(beside, default);
            Assert.Equal(ready.GetProperty("degraded").GetString(), counts.MergeFault);
            Assert.Contains(counts.Rows(), row => row.Name == "merge fault");
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }
    }

    [Fact]
    public async Task Counts_OfASoundFolder_TellNoFault()
    {
        await using var store = EmbeddedGraphStore.Open(_folder);
        await store.WriteAsync(Batch(0));

        var counts = await GraphCountsView.ReadAsync(store, default);

        Assert.Null(counts.MergeFault);
        Assert.DoesNotContain(counts.Rows(), row => row.Name == "merge fault");
    }

    /// <summary>Two segments, and something in the way wherever a third would be written.</summary>
    private async Task MakeUnmergeableAsync()
    {
        await using (var store = EmbeddedGraphStore.Open(_folder, new() { OverlayBudget = 1 }))
        {
            for (var i = 0; i < 3; i++) await store.WriteAsync(Batch(i));
            for (var wait = 0; Directory.GetFiles(_folder, "*.kgj").Length > 1 && wait < 2_000; wait++) await Task.Delay(10);
        }

        Assert.Equal(2, Directory.GetFiles(_folder, "*.kgs").Length);
        for (var number = 1; number < 50; number++) Directory.CreateDirectory(Path.Combine(_folder, $"segment-{number:D8}.kgs.tmp"));
    }

    private static async Task<JsonElement> DegradedAsync(string address, Task running)
    {
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 600 && !running.IsCompleted; attempt++)
        {
            await Task.Delay(100);
            try
            {
                using var response = await http.GetAsync(address);
                if (response.StatusCode != HttpStatusCode.OK) continue;
                using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                if (json.RootElement.TryGetProperty("degraded", out _)) return json.RootElement.Clone();
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException($"{address} did not tell of the failed merge.");
    }

    private static GraphBatch Batch(int number)
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, IdParser.Parse($"local:p{number}"))).Set(NodeProperty.Name, $"Paper {number}");
        return batch;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
