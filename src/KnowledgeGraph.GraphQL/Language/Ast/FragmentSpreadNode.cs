namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>...Name</c>: a use of a named fragment (§2.8).</summary>
public sealed class FragmentSpreadNode(SourceLocation location, string name, IReadOnlyList<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    public string Name { get; } = name;
}
