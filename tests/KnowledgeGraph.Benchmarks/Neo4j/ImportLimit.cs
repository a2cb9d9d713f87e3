using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// What share of an import's time Neo4j itself takes for the same statements: an import is recorded on one prepared, empty database and
/// its transactions are said to another one, over one connection, as fast as it takes them. The import that is compared runs without the
/// recorder.
/// </summary>
internal static class ImportLimit
{
    /// <param name="arguments">The program, Neo4j's address, the folder to import, the file of the recording.</param>
    public static async Task<int> RecordAsync(string[] arguments)
    {
        if (arguments is not [var program, var address, var folder, var file])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks neo4j-record KG BOLT-ADDRESS FOLDER FILE").ConfigureAwait(false);
            return 2;
        }

        using var recorder = new StatementRecorder(address, file);
        var start = new ProcessStartInfo(program, ["import", folder, "--scheme", "acl", "--store", recorder.Address]);
        using var import = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await import.WaitForExitAsync().ConfigureAwait(false);
        // 3: some records were not understood, as in the compared import.
        return import.ExitCode is 0 or 3 ? 0 : import.ExitCode;
    }

    /// <param name="arguments">Neo4j's address and process, the file of the recording, the import's wall time in seconds.</param>
    public static async Task<int> ReplayAsync(string[] arguments)
    {
        if (arguments is not [var address, var id, var file, var seconds])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks neo4j-replay BOLT-ADDRESS PROCESS-ID FILE SECONDS")
                .ConfigureAwait(false);
            return 2;
        }

        using var neo4j = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        var before = neo4j.TotalProcessorTime;
        using var replay = new StatementReplay();
        var (statements, transactions, bytes, time) = await replay.RunAsync(address, file).ConfigureAwait(false);
        neo4j.Refresh();
        var processor = (neo4j.TotalProcessorTime - before).TotalSeconds;
        var share = time.TotalSeconds / double.Parse(seconds, CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | Neo4j alone, the same {statements} statements of {transactions} transactions ({bytes >> 20} MiB) | {time.TotalSeconds:0.0} |
            | processor time of Neo4j alone | {processor:0.0} |
            | share of the import's wall time that Neo4j alone takes | **{share:P0}** |
            """));
        return 0;
    }
}
