using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow;

internal static class CitationGraphs
{
    /// <summary>Papers that only cite earlier numbers, with years that rise.</summary>
    public static GraphTopology Acyclic(Random random, int papers, int citations) =>
        Of(papers, Draw(random, papers, citations).Where(pair => pair.Item1 > pair.Item2).ToArray());

    /// <summary>Any papers cite any, themselves too.</summary>
    public static GraphTopology Any(Random random, int papers, int citations) => Of(papers, Draw(random, papers, citations));

    public static GraphTopology Of(int papers, params (int Citing, int Cited)[] citations) => TestGraph.Of(
        [.. Enumerable.Range(0, papers).Select(paper => (int[])[paper])],
        years: [.. Enumerable.Range(0, papers).Select(paper => (short)(2000 + paper / 3))],
        citations: citations);

    private static (int, int)[] Draw(Random random, int papers, int citations) =>
        [.. Enumerable.Range(0, citations).Select(_ => (random.Next(papers), random.Next(papers)))];
}
