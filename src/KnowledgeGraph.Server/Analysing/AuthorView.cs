using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>An author in JSON output.</summary>
internal sealed record AuthorView(string Key, string Name)
{
    public static AuthorView Of(NodeLabel label) => new(label.Key, label.Name);
}
