using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>The argument by which a client bounds a run.</summary>
internal static class BudgetInput
{
    public const string Argument = "budget";
    public const string TypeName = "AnalysisBudget";

    public static void Declare(SchemaBuilder schema) => schema.InputObject(TypeName, type => type
        .Description("What one field may cost, within the server's own bounds. When it is used up the answer holds what is certain " +
            "by then and says so.")
        .Field("nodes", "Long", "Nodes to touch at most; a node that is visited twice counts twice.")
        .Field("milliseconds", "Int", "Wall time at most. How far a run comes in a time is chance; use `nodes` where answers must be " +
            "repeatable."));
}
