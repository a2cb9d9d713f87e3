using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Communities.LabelPropagation;

/// <summary>What label propagation found.</summary>
/// <param name="Labels">For each vertex the label that it ended with: the number of some vertex.</param>
/// <param name="Communities">Vertices with equal labels; a community need not be connected, see <see cref="ConnectedParts.Split"/>.</param>
/// <param name="Iterations">Rounds that were made.</param>
/// <param name="IsStable">True when a further round would change nothing. On bipartite parts labels may swap for ever.</param>
/// <param name="Report">What it cost; when it was stopped, the labels are those after the last whole round.</param>
public sealed record LabelPropagationResult(
    IReadOnlyList<int> Labels, Partition Communities, int Iterations, bool IsStable, RunReport Report);
