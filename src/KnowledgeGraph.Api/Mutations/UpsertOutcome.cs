using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>What an upsert did and the papers that it was about, as the new version knows them.</summary>
internal sealed record UpsertOutcome(WriteResult Result, NodeId[] Papers);
