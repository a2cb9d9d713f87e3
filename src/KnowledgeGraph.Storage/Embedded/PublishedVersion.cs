using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>A version and what queries worked out about it, which all its snapshots share.</summary>
internal sealed record PublishedVersion(GraphVersion Graph, QueryCache Cache);
