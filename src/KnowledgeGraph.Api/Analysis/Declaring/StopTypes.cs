using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Declaring;

/// <summary>Why runs end early, as an enum of the schema. A run that its client left has no answer.</summary>
internal static class StopTypes
{
    public const string EnumName = "AnalysisStop";

    public static void Declare(SchemaBuilder schema) => schema.Enum(EnumName, type => type
        .Description("Why a run ended before its end.")
        .Value(StopReason.NodeLimit, "NODE_LIMIT", "It touched as many nodes as it was allowed to.")
        .Value(StopReason.TimeLimit, "TIME_LIMIT", "Its time was over."));

    public static EnumColumn ToColumn(StopReason[] reasons) => new(
        Array.ConvertAll(reasons, reason => reason == StopReason.TimeLimit ? (byte)1 : (byte)0),
        Array.ConvertAll(reasons, reason => reason == StopReason.None));
}
