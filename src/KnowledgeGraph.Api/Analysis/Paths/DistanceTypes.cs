using System.Globalization;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The types below the distance fields.</summary>
internal static class DistanceTypes
{
    public const string Result = "CollaborationDistance";
    public const string Matrix = "CollaborationDistances";
    public const string Histogram = "CollaborationHistogram";

    private const string Row = "CollaborationDistanceRow";
    private const string Count = "CollaborationDistanceCount";

    public static void Declare(SchemaBuilder schema)
    {
        schema.HeavyResult<DistanceFound>(Result, "A number of steps along joint papers.", type =>
        {
            type.IntOrNull("hops", "Steps; 0 for the same author. Null if there is no path within `maxHops`, or, if the answer is " +
                "not complete, none was found.",
                answer => answer.Value.Hops);
            type.Field("pathCount", "String")
                .Description("Exact number of shortest paths, in decimal digits, since it can be beyond any machine number. Null if " +
                    "`to` names several.")
                .Resolve((_, rows) => new StringColumn(RowFields.Each(
                    rows, answer => answer.Value.PathCount?.ToString(CultureInfo.InvariantCulture))));
        });
        schema.HeavyResult<DistanceMatrix>(Matrix, "Numbers of steps between all pairs of some authors.", type => type
            .List("rows", Row, "One for each author, in the order asked.", answer => DistanceRow.Of(answer.Value)));
        schema.Object<DistanceRow>(Row, type => type
            .Description("The distances from one author to all that were asked for.")
            .Node("author", "Author", "From whom.", row => row.Author)
            .IntsOrNull("hops", "Steps to each author in the order asked; null where there is no path within `maxHops`.", row => row.Hops));
        schema.HeavyResult<DistanceHistogram>(Histogram, "How many authors stand at each distance from one author.", type => type
            .List("counts", Count, "By distance from 0, the author alone. After a stop the last one may be too small and later ones " +
                "are missing.",
                answer => DistanceCount.Of(answer.Value))
            .Long("reached", "All authors within reach, the author too.", answer => answer.Value.Reached));
        schema.Object<DistanceCount>(Count, type => type
            .Description("Authors at one distance.")
            .Int("hops", "Steps.", count => count.Hops)
            .Long("authors", "How many stand there.", count => count.Authors));
    }
}
