namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// A definition or extension of a schema, type or directive (§3.1 <c>TypeSystemDefinitionOrExtension</c>). A server refuses to execute
/// a document that holds one.
/// </summary>
public abstract class TypeSystemDefinitionNode(SourceLocation location, StringValueNode? description)
    : DefinitionNode(location, description);
