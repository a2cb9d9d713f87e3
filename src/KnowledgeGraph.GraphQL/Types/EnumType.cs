using System.Text;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An enum type (§3.9).</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValue> _valuesByName;

    internal EnumType(string name, string? description, IReadOnlyList<EnumValue> values)
        : base(name, description)
    {
        Values = values;
        _valuesByName = new Dictionary<string, EnumValue>(values.Count);
        foreach (EnumValue value in values)
        {
            _valuesByName.TryAdd(value.Name, value);
        }

        EncodedValues = [.. values.Select(value => Encoding.UTF8.GetBytes($"\"{value.Name}\""))];
    }

    /// <summary>In the order of declaration; a value's position is its <see cref="EnumValue.Index"/>.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>Each name between quotation marks, as a response holds it.</summary>
    internal byte[][] EncodedValues { get; }

    /// <summary>Case-sensitive; null if the type has no such value.</summary>
    public EnumValue? FindValue(string name) => _valuesByName.GetValueOrDefault(name);
}
