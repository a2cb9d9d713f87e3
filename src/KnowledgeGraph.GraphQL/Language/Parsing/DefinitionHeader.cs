using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>What has been read of a type-system definition before its keyword.</summary>
/// <param name="Location">The keyword, or <c>extend</c> before it.</param>
/// <param name="Description">Always null for an extension.</param>
/// <param name="IsExtension">Whether <c>extend</c> was read.</param>
internal readonly record struct DefinitionHeader(SourceLocation Location, StringValueNode? Description, bool IsExtension);
