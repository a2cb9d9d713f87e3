using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>The fields that are indexed, with what a word in them weighs. The numbers are part of the index format.</summary>
internal static class TextField
{
    public const int Name = 0;
    public const int AlternateNames = 1;
    public const int Abstract = 2;
    public const int Count = 3;

    /// <summary>A word in a name says three times as much about a node as one in an abstract.</summary>
    public static ReadOnlySpan<double> Weights => [3.0, 2.0, 1.0];

    public static ReadOnlySpan<NodeProperty> Properties => [NodeProperty.Name, NodeProperty.AlternateNames, NodeProperty.Abstract];
}
