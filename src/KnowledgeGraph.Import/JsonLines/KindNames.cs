using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>Names of kinds in files.</summary>
internal static class KindNames
{
    private static readonly string[] Names = ["", "paper", "author", "institution", "venue", "topic"];

    public static string Of(NodeKind kind) => Names[(int)kind];

    /// <summary>Finds a kind by its name; <see cref="NodeKind.None"/> when there is none.</summary>
    public static NodeKind Find(string? name)
    {
        var index = Array.IndexOf(Names, name, 1);
        return index < 0 ? NodeKind.None : (NodeKind)index;
    }
}
