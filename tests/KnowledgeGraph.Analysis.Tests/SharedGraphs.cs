using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Graphs with known answers that lie beside the repository.</summary>
internal static class SharedGraphs
{
    public static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) continue;
            var path = Path.Combine([folder.FullName, "..", "shared", "data", .. parts]);
            return Path.Exists(path)
                ? path
                : throw new FileNotFoundException($"The test needs {path}. Put the shared test data beside the repository.");
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }

    /// <summary>An LDBC file of rows "vertex neighbour neighbour …" and the vertices' own numbers, ascending.</summary>
    public static (Adjacency Rows, int[] Names) LdbcRows(params string[] parts)
    {
        var rows = File.ReadLines(PathOf(["graphs", "ldbc", .. parts]))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())
            .Where(row => row.Length > 0)
            .ToArray();
        var names = rows.Select(row => row[0]).Order().ToArray();
        var edges = rows.SelectMany(row => row.Skip(1).Select(to => (From: Array.BinarySearch(names, row[0]), To: Array.BinarySearch(names, to))))
            .ToArray();
        return (Adjacency.FromEdges(
            names.Length, names.Length, edges.Select(edge => edge.From).ToArray(), edges.Select(edge => edge.To).ToArray()), names);
    }

    /// <summary>An LDBC reference output of lines "vertex value".</summary>
    public static Dictionary<int, int> LdbcAnswers(params string[] parts) =>
        File.ReadLines(PathOf(["graphs", "ldbc", .. parts]))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(line => int.Parse(line[0]), line => int.Parse(line[1]));

    /// <summary>Zachary's karate club, members from zero.</summary>
    public static (int[] Sources, int[] Targets) Karate()
    {
        var words = File.ReadAllText(PathOf("graphs", "karate.gml")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (After("source"), After("target"));

        int[] After(string key) =>
            Enumerable.Range(0, words.Length - 1).Where(i => words[i] == key).Select(i => int.Parse(words[i + 1]) - 1).ToArray();
    }
}
