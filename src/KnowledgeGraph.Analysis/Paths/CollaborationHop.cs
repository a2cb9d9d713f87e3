using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>One step of a collaboration path, with its evidence.</summary>
/// <param name="From">Author whom the step leaves.</param>
/// <param name="To">Author whom it reaches.</param>
/// <param name="Papers">Every joint paper that the filter allows, at least one, in the order of the store.</param>
/// <param name="Strength">Strength of the tie under the query's measure; the number of joint papers when it names none.</param>
public sealed record CollaborationHop(NodeId From, NodeId To, IReadOnlyList<NodeId> Papers, double Strength);
