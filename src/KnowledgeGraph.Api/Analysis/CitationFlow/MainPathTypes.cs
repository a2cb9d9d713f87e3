using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>The types below <c>mainPath</c>.</summary>
internal static class MainPathTypes
{
    private const string Link = "MainPathLink";

    public static void Declare(SchemaBuilder schema)
    {
        DeclareEnums(schema);
        schema.HeavyResult<MainPathFound>(
            CitationTypes.MainPath,
            "A main path: a line, or several that part and join where weights are equal or routes many. After a stop there is none, " +
                "since " +
                "half the weights would lead astray.",
            type => type
                .List("stations", CitationTypes.Group, "One paper each, or those of a circle; each before those that build on it.",
                    answer =>
                    answer.Value.Stations)
                .List("links", Link, "The citations between stations, along the flow of knowledge.", answer => answer.Value.Links)
                .Float("pathCountLog10", "Decimal logarithm of the number of all paths from papers that cite nothing in the set to " +
                    "papers " +
                    "that nothing in it cites; 0 if there is none.", answer => Log10(answer.Value.Found.PathCount))
                .Int("paperCount", "Papers of the set that cite or are cited within it.", answer => answer.Value.Found.Papers)
                .Int("citationCount", "Citations between them that were weighed.", answer => answer.Value.Found.Citations)
                .List("cycles", CitationTypes.Group, "Circles of citations that were met.", answer => answer.Value.Circles)
                .List("dropped", CitationTypes.Step, "Citations that were left out because of circles.", answer => answer.Value.Dropped));
        schema.Object<MainPathEdge>(Link, type => type
            .Description("A citation on a main path.")
            .Int("from", "Position in `stations` of the cited one.", edge => edge.From)
            .Int("to", "Position in `stations` of the citing one.", edge => edge.To)
            .Float("weight", "Share of all paths that run over it, 0 to 1.", edge => edge.Weight)
            .Float("pathCountLog10", "Decimal logarithm of the number of those paths.", edge => Log10(edge.Count)));
    }

    private static void DeclareEnums(SchemaBuilder schema)
    {
        schema.Enum(CitationTypes.Method, type => type
            .Description("How a main path is picked from weighted citations.")
            .Value(MainPathSearch.Local, "LOCAL", "From a source always on along the heaviest citation (Hummon and Doreian 1989).")
            .Value(MainPathSearch.Global, "GLOBAL", "The path with the greatest sum of weights (Liu and Lu 2012).")
            .Value(MainPathSearch.KeyRoute, "KEY_ROUTE", "Through each of the heaviest citations, extended to both sides (Liu and Lu " +
                "2012)."));
        schema.Enum(CitationTypes.CyclePolicy, type => type
            .Description("What is done about papers that cite each other in a circle, where paths could not be counted.")
            .Value(CyclePolicy.BreakByYear, "BREAK_BY_YEAR", "Within a circle only citations of an earlier paper by a later one count.")
            .Value(CyclePolicy.Condense, "CONDENSE", "The papers of a circle count as one."));
    }

    /// <summary>JSON has no infinity, which is the logarithm of no path.</summary>
    private static double Log10(PathCount count) => count.Mantissa > 0 ? count.Log10 : 0;
}
