using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>The variables of one request as literals refer to them.</summary>
/// <param name="Indexes">The position of each declared variable by its name.</param>
/// <param name="Values">The coerced values by position; absent where the request gave none and there is no default.</param>
internal readonly record struct VariableValues(IReadOnlyDictionary<string, int> Indexes, InputValue[] Values)
{
    public static VariableValues None { get; } = new(new Dictionary<string, int>(), []);

    public InputValue this[string name] => Indexes.TryGetValue(name, out int index) ? Values[index] : default;
}
