namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>
/// How a field of an object type gets its values: by a <see cref="FieldResolver"/> of its own or as a <see cref="GroupMember"/>.
/// </summary>
internal abstract class FieldBinding;
