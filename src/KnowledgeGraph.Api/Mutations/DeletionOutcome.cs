using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>What a deletion did and which ids it could not find.</summary>
internal sealed record DeletionOutcome(WriteResult Result, string[] NotFound);
