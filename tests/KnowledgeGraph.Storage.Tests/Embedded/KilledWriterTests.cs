using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.CrashWriter;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>
/// A writing process is killed at random moments, again and again on one folder: nothing that it acknowledged is lost, and no batch
/// shows by half, nor without those before it, however many wait for an answer. Budgets are so small that kills fall into flushes, merges and changes of the manifest. KG_CRASH_KILLS sets how many
/// kills all folders take together.
/// </summary>
public sealed class KilledWriterTests
{
    private const int Folders = 4;

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("KG_CRASH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills)
            ? kills
            : 200;

    [Fact]
    public async Task Writer_KilledAtRandomMoments_LosesNothingAcknowledged()
    {
        long[] budgets = [1, 600, 3_000, 20_000];
        int[] unanswered = [3, 1, 8, 2];
        var acknowledged = await Task.WhenAll(
            Enumerable.Range(0, Folders).Select(folder => Task.Run(() => KillAgainAndAgainAsync(folder, budgets[folder], unanswered[folder]))));
        Assert.All(
            acknowledged,
            batches => Assert.True(batches >= Kills / Folders / 4, $"Only {string.Join(", ", acknowledged)} batches were acknowledged."));
    }

    private static async Task<int> KillAgainAndAgainAsync(int seed, long budget, int unanswered)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var acknowledged = 0;
        for (var kill = 0; kill < Kills / Folders; kill++)
        {
            acknowledged = Math.Max(acknowledged, await RunAndKillAsync(folder.Path, budget, unanswered, random));
            if (!File.Exists(Path.Combine(folder.Path, "MANIFEST"))) continue;
            var damage = StoreVerifier.Verify(folder.Path);
            Assert.True(damage is null or { IsTornTail: true }, $"kill {kill}: {damage}");
            await using var store = EmbeddedGraphStore.Open(folder.Path, new() { ReadOnly = kill % 4 != 0, OverlayBudget = budget });
            using var view = store.OpenView();
            var count = (int)view.Version;
            Assert.True(count >= acknowledged && count <= acknowledged + unanswered, $"kill {kill}: {count} batches, {acknowledged} acknowledged.");
            Assert.Null(NumberedBatch.FindFault(view, count));
            acknowledged = count;
        }

        return acknowledged;
    }

    /// <summary>Number of batches acknowledged when the writer died; zero when it had not come to that.</summary>
    private static async Task<int> RunAndKillAsync(string folder, long budget, int unanswered, Random random)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(NumberedBatch).Assembly.Location);
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(budget.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(unanswered.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        var killing = KillAsync(process, random.Next(5) == 0 ? random.Next(20, 200) : -1, random.Next(1, 25), random.Next(15));
        var lines = 0;
        var last = -1;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (++lines > 1 && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) last = number;
            if (lines > killing.AtLine && !killing.Due.Task.IsCompleted) killing.Due.SetResult();
        }

        await killing.Done;
        await process.WaitForExitAsync();
        return last + 1;
    }

    private static (Task Done, TaskCompletionSource Due, int AtLine) KillAsync(Process process, int afterStart, int atLine, int delay)
    {
        var due = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (RunAsync(), due, atLine);

        async Task RunAsync()
        {
            if (afterStart >= 0) await Task.Delay(afterStart);
            else await Task.WhenAny(due.Task, process.WaitForExitAsync());
            await Task.Delay(delay);
            process.Kill();
        }
    }
}
