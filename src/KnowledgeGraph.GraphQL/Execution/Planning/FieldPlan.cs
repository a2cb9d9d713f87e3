using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>One entry of a response object.</summary>
internal sealed class FieldPlan
{
    private ConnectionSelection? _connectionSelection;

    public required ObjectType ParentType { get; init; }

    public required OutputField Field { get; init; }

    public required string ResponseName { get; init; }

    /// <summary>
    /// What stands before the value: an opening brace or a comma, the response name and a colon. For <c>__typename</c> the value too,
    /// because the concrete type is known.
    /// </summary>
    public required ResponseToken Prefix { get; init; }

    /// <summary>True for <c>__typename</c>: the prefix is all there is to write.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Where the merged field selections stand.</summary>
    public required IReadOnlyList<SourceLocation> Locations { get; init; }

    public required ArgumentsPlan Arguments { get; init; }

    /// <summary>The selections below; null for leaf fields.</summary>
    public ChildPlans? Children { get; init; }

    /// <summary>Null if the field is constant or a member of a group.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>For a field that leads to a connection. Two threads may both make it, with the same result.</summary>
    public ConnectionSelection ConnectionSelection => _connectionSelection ??= new ConnectionSelection(Children);

    /// <summary>In the form <c>Type.field</c>.</summary>
    public string Coordinate => $"{ParentType.Name}.{Field.Name}";
}
