using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>A step of a path: the first paper cites the second, or is cited by it.</summary>
internal sealed record CitationStepRow(NodeId From, NodeId To, bool Cites);
