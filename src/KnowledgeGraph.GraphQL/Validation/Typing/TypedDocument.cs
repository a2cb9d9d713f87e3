using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>
/// A document with everything that the rules ask of it looked up once in the schema, as flat lists in source order. Rules are loops over
/// these lists, which keeps each of them free of traversal and of type tracking.
/// </summary>
internal sealed class TypedDocument(Schema schema, DocumentNode document)
{
    private static readonly DefinitionUses NoUses = new();

    private readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<ExecutableDefinitionNode>> _reachable = [];

    public Schema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public List<OperationDefinitionNode> Operations { get; } = [];

    public List<FragmentDefinitionNode> Fragments { get; } = [];

    /// <summary>The first fragment of each name.</summary>
    public Dictionary<string, FragmentDefinitionNode> FragmentsByName { get; } = [];

    public List<FieldUse> Fields { get; } = [];

    public Dictionary<FieldNode, FieldUse> FieldsByNode { get; } = [];

    public List<ArgumentsUse> Arguments { get; } = [];

    public List<DirectivesUse> Directives { get; } = [];

    public List<TypeConditionUse> TypeConditions { get; } = [];

    public List<FragmentUse> FragmentUses { get; } = [];

    public List<ValueUse> Values { get; } = [];

    /// <summary>The declared type of each variable; null if it is unknown or no input type.</summary>
    public Dictionary<VariableDefinitionNode, GraphQLType?> VariableTypes { get; } = [];

    public Dictionary<ExecutableDefinitionNode, DefinitionUses> Uses { get; } = [];

    public DefinitionUses UsesOf(ExecutableDefinitionNode definition) => Uses.GetValueOrDefault(definition, NoUses);

    public ObjectType? RootTypeOf(OperationDefinitionNode operation) => operation.Operation switch
    {
        OperationType.Query => Schema.QueryType,
        OperationType.Mutation => Schema.MutationType,
        _ => Schema.SubscriptionType,
    };

    /// <summary>The definition itself and every fragment that it spreads, directly or through others. Safe with cycles.</summary>
    public IReadOnlyList<ExecutableDefinitionNode> ReachableFrom(ExecutableDefinitionNode start)
    {
        if (_reachable.TryGetValue(start, out IReadOnlyList<ExecutableDefinitionNode>? known))
        {
            return known;
        }

        var found = new List<ExecutableDefinitionNode> { start };
        var seen = new HashSet<ExecutableDefinitionNode> { start };
        for (int index = 0; index < found.Count; index++)
        {
            foreach (FragmentSpreadNode spread in UsesOf(found[index]).Spreads)
            {
                if (FragmentsByName.TryGetValue(spread.Name, out FragmentDefinitionNode? fragment) && seen.Add(fragment))
                {
                    found.Add(fragment);
                }
            }
        }

        _reachable.Add(start, found);
        return found;
    }
}
