using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>A community in one window of its thread.</summary>
internal sealed record ThreadStepRow(int Window, int Community, int Size, IReadOnlyList<NodeId> Representatives);
