namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>The objects of one concrete type inside an <see cref="AbstractColumn"/>.</summary>
/// <param name="TypeName">The name of an object type that is possible for the field's type.</param>
/// <param name="Objects">No row may be null: nullness belongs to the column around the part.</param>
public sealed record AbstractPart(string TypeName, ObjectColumn Objects);
