using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Differential;

/// <summary>Asks igraph and networkx, by a Python script beside the tests.</summary>
internal static class ReferenceProgram
{
    /// <summary>A python3 that has both libraries; null where there is none.</summary>
    public static string? Python { get; } = Find();

    /// <summary>Runs one question over a graph. Each entry of the adjacency is a line "from TAB to TAB weight".</summary>
    public static JsonElement Ask(string question, Adjacency rows, ReadOnlySpan<float> weights, bool directed, params object[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("reference-");
        try
        {
            var file = Path.Combine(folder.FullName, "edges.tsv");
            Write(file, rows, weights, directed);
            var list = Path.Combine(folder.FullName, "arguments.json");
            File.WriteAllText(list, JsonSerializer.Serialize(arguments));
            var script = Path.Combine(AppContext.BaseDirectory, "Differential", "reference.py");
            var output = Execute(
                Python ?? throw new InvalidOperationException("Ask only where the libraries are."),
                [script, question, file, rows.VertexCount.ToString(), list]);
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string file, Adjacency rows, ReadOnlySpan<float> weights, bool directed)
    {
        using var writer = new StreamWriter(file);
        for (var vertex = 0; vertex < rows.VertexCount; vertex++)
        {
            for (var entry = rows.Offsets[vertex]; entry < rows.Offsets[vertex + 1]; entry++)
            {
                if (!directed && rows.Targets[entry] < vertex) continue;
                writer.WriteLine($"{vertex}\t{rows.Targets[entry]}\t{(weights.IsEmpty ? 1 : weights[entry]):R}");
            }
        }
    }

    private static string Execute(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {errors.Result}");
    }

    private static string? Find()
    {
        foreach (var program in (string[])["python3", "/usr/bin/python3"])
        {
            try
            {
                Execute(program, ["-c", "import igraph, networkx"]);
                return program;
            }
            catch (Exception absent) when (absent is InvalidOperationException or Win32Exception)
            {
                // The next one may have them.
            }
        }

        return null;
    }
}
