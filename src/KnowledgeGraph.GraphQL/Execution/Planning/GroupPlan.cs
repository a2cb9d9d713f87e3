using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>One call of a group resolver.</summary>
/// <param name="Call">Asks for each selected member once.</param>
/// <param name="Targets">For each response field of the group its position in the selection and the column that it shows.</param>
internal sealed record GroupPlan(GroupCall Call, GroupTarget[] Targets);
