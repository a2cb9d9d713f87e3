using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Columns of the interface <c>Node</c>.</summary>
internal static class NodeColumns
{
    /// <summary>Null where a node is none.</summary>
    public static AbstractColumn OfAnyKind(ReadOnlySpan<NodeId> nodes)
    {
        AbstractColumnBuilder builder = new();
        foreach (var node in nodes)
        {
            if (node.IsNone) builder.AddNull();
            else builder.Add(ScholarlyVocabulary.Of(node.Kind).TypeName, node);
        }

        return builder.Build();
    }
}
