using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>One level of a neighbourhood.</summary>
internal sealed record NeighbourhoodRow(int Depth, IReadOnlyList<NodeId> Papers, int Found);
