using System.Globalization;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The types below <c>collaborationPaths</c>.</summary>
internal static class PathTypes
{
    public const string Result = "CollaborationPaths";
    public const string StrengthInput = "TieStrengthInput";
    public const string Path = "CollaborationPath";

    private const string Hop = "CollaborationHop";

    public static void Declare(SchemaBuilder schema)
    {
        schema.HeavyResult<CollaborationPathsFound>(
            Result,
            "Paths between two authors: by cost, then by steps, then by authors in the order of the store.",
            type =>
            {
                type.List("paths", Path, "As many as were asked for, or all that there are. None if the two are not connected.", answer =>
                    answer.Value.Paths);
                type.Field("shortestCount", "String")
                    .Description("Exact number of shortest paths under the same conditions, in decimal digits, since it can be " +
                        "beyond any " +
                        "machine number. Null with `via` or `strength`.")
                    .Resolve((_, rows) => new StringColumn(RowFields.Each(
                        rows, answer => answer.Value.ShortestCount?.ToString(CultureInfo.InvariantCulture))));
            });
        schema.Object<CollaborationPath>(Path, type => type
            .Description("A path from author to author along joint papers; nobody is on it twice.")
            .Int("length", "Number of steps.", path => path.Length)
            .Float("cost", "The sum over the steps of 1 / strength where ties are weighed, else the number of steps.", path => path.Cost)
            .Nodes("authors", "Author", "Everyone on the path, from its start to its end: one more than it has steps.", path =>
                path.Authors)
            .List("hops", Hop, "The steps; none when start and end are the same author.", path => path.Hops));
        schema.Object<CollaborationHop>(Hop, type => type
            .Description("A step of a path: two people and everything that they wrote together.")
            .Node("from", "Author", "Whom the step leaves.", hop => hop.From)
            .Node("to", "Author", "Whom it reaches.", hop => hop.To)
            .Nodes("papers", "Paper", "Every joint paper that the filter allows; never cut.", hop => hop.Papers)
            .Int("paperCount", "How many joint papers those are.", hop => hop.Papers.Count)
            .Float("strength", "Strength of the tie under the measure asked for; the number of joint papers where none was.", hop =>
                hop.Strength));
        TieStrengthInput.Declare(schema);
    }
}
