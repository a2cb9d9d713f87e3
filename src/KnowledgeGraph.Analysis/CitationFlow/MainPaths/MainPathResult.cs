using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.CitationFlow.Cycles;

namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>The main path of a set of papers: a line, or several that part and join where weights are equal or routes many.</summary>
/// <param name="Vertices">Stations, each before those that build on it.</param>
/// <param name="Edges">By first and then second station.</param>
/// <param name="PathCount">Paths from sources (papers that cite nothing in the set) to sinks (papers that nothing in it cites).</param>
/// <param name="Papers">Papers of the set that cite or are cited within it.</param>
/// <param name="Citations">Citations between them that were weighed.</param>
/// <param name="Cycles">Circles that were met.</param>
/// <param name="Dropped">Citations that were left out because of circles, (citing, cited).</param>
/// <param name="Report">What it cost; a stopped run has no path, for half the weights would lead astray.</param>
public sealed record MainPathResult(
    IReadOnlyList<MainPathVertex> Vertices,
    IReadOnlyList<MainPathEdge> Edges,
    PathCount PathCount,
    int Papers,
    int Citations,
    CitationCycles Cycles,
    IReadOnlyList<(int Citing, int Cited)> Dropped,
    RunReport Report);
