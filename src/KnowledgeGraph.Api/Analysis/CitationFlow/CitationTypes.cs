using KnowledgeGraph.Analysis.CitationFlow;
using KnowledgeGraph.Analysis.CitationFlow.Cycles;
using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Analysis.CitationFlow.Related;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>The types below the citation fields, main paths aside.</summary>
internal static class CitationTypes
{
    public const string Paths = "CitationPaths";
    public const string Neighbourhood = "CitationNeighbourhood";
    public const string Related = "RelatedPapers";
    public const string MainPath = "MainPath";
    public const string Cycles = "CitationCycles";
    public const string Direction = "CitationDirection";
    public const string Signal = "RelatedSignal";
    public const string Method = "MainPathMethod";
    public const string CyclePolicy = "CyclePolicy";
    public const string Step = "CitationStep";
    public const string Group = "PaperGroup";

    public static void Declare(SchemaBuilder schema)
    {
        DeclarePaths(schema);
        DeclareNeighbourhood(schema);
        DeclareRelated(schema);
        MainPathTypes.Declare(schema);
        schema.HeavyResult<CitationCycles>(Cycles, "Circles among citations, as between preprints and papers of one session.", type => type
            .List("groups", Group, "Papers of which each reaches every other one along citations; two or more.", answer =>
                PaperGroup.All(answer.Topology, answer.Value.Groups))
            .Nodes("selfCiting", "Paper", "Papers that cite themselves.", answer =>
                [.. answer.Value.SelfCiting.Select(answer.Topology.Papers.NodeOf)]));
        schema.Object<PaperGroup>(Group, type => type
            .Description("Papers that stand together.")
            .Nodes("papers", "Paper", "The papers, all of them.", group => group.Papers)
            .Int("size", "How many they are.", group => group.Papers.Count));
    }

    private static void DeclarePaths(SchemaBuilder schema)
    {
        schema.Enum(Direction, type => type
            .Description("Which way citations are followed.")
            .Value(CitationDirection.References, "REFERENCES", "From a paper to what it cites: back in time, mostly.")
            .Value(CitationDirection.CitedBy, "CITED_BY", "From a paper to what cites it.")
            .Value(CitationDirection.Mixed, "MIXED", "Both ways; each step may differ."));
        schema.HeavyResult<CitationPathsFound>(Paths, "Ways from one paper to another, shortest first.", type => type
            .List("paths", "CitationPath", "The paths; no paper occurs twice on one.", answer => answer.Value.Paths)
            .Boolean("areAll", "True if there is no further path within `maxHops`.", answer => answer.Value.AreAll));
        schema.Object<CitationPathRow>("CitationPath", type => type
            .Description("A way from one paper to another along citations.")
            .Int("length", "Number of citations.", path => path.Steps.Count)
            .Nodes("papers", "Paper", "From the first paper to the last.", path => path.Papers)
            .List("steps", Step, "The citations in order.", path => path.Steps));
        schema.Object<CitationStepRow>(Step, type => type
            .Description("A citation, in the order in which a path runs over it.")
            .Node("from", "Paper", "The paper before the step.", step => step.From)
            .Node("to", "Paper", "The paper behind it.", step => step.To)
            .Boolean("cites", "Whether `from` cites `to`; otherwise it is cited by it.", step => step.Cites));
    }

    private static void DeclareNeighbourhood(SchemaBuilder schema)
    {
        schema.HeavyResult<NeighbourhoodFound>(Neighbourhood, "Papers around some others, level by level.", type => type
            .List("levels", "CitationLevel", "Levels with papers, from depth 1.", answer => answer.Value.Levels)
            .Boolean("isCapped", "Whether `maxPapers` cut the last level, so that deeper ones are unknown.", answer =>
                answer.Value.IsCapped)
            .Boolean("goesDeeper", "Whether there are papers beyond the depth asked for.", answer => answer.Value.GoesDeeper));
        schema.Object<NeighbourhoodRow>("CitationLevel", type => type
            .Description("Papers at one distance.")
            .Int("depth", "Fewest citations from any paper to begin from.", level => level.Depth)
            .Nodes("papers", "Paper", "The papers, in the order of the store.", level => level.Papers)
            .Int("found", "How many there are: more than are listed where the level is capped.", level => level.Found));
    }

    private static void DeclareRelated(SchemaBuilder schema)
    {
        schema.Enum(Signal, type => type
            .Description("What makes papers related.")
            .Value(RelatedSignal.Both, "BOTH", "Either of the two.")
            .Value(RelatedSignal.Cocitation, "CO_CITATION", "That the same papers cite them (Small 1973).")
            .Value(RelatedSignal.Coupling, "COUPLING", "That they cite the same papers (Kessler 1963)."));
        schema.HeavyResult<RelatedFound>(Related, "Papers like a given one, the most alike first.", type => type
            .List("papers", "RelatedPaper", "The first ones.", answer => answer.Value.Papers)
            .Int("found", "How many there are.", answer => answer.Value.Found));
        schema.Object<RelatedRow>("RelatedPaper", type => type
            .Description("A related paper and why it is.")
            .Node("paper", "Paper", "Which.", related => related.Paper)
            .Float("score", "Likeness, 0 to 1: of the two cosines together, or of the one asked for.", related => related.Found.Score)
            .Int("sharedReferenceCount", "References in common.", related => related.Found.SharedReferences)
            .Float("coupling", "Those over the geometric mean of both lists: 0 to 1.", related => related.Found.Coupling)
            .Nodes("sharedReferences", "Paper", "References in common, those that fewest papers cite first; `examples` at most.", related =>
                related.SharedReferences)
            .Int("citedTogetherCount", "Papers that cite both.", related => related.Found.CitedTogether)
            .Float("cocitation", "Those over the geometric mean of the papers that cite each: 0 to 1.", related => related.Found.Cocitation)
            .Nodes("citedTogetherBy", "Paper", "Papers that cite both, those with the shortest lists first; `examples` at most.", related =>
                related.CitingBoth)
            .Boolean("isReference", "Whether the paper asked about cites this one.", related => related.Found.CitesIt)
            .Boolean("isCitation", "Whether this one cites the paper asked about.", related => related.Found.IsCitedByIt));
    }
}
