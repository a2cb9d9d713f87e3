using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>A paper in JSON output.</summary>
internal sealed record PaperView(string Key, string Title, long? Year)
{
    public static PaperView Of(NodeLabel label) => new(label.Key, label.Name, label.Year);
}
