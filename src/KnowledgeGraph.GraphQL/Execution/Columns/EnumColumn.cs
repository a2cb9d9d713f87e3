using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Enum values as positions within <see cref="EnumType.Values"/> of the field's type; a CLR enum whose members are numbered as they were
/// declared to the schema can be cast. Fits enum types. A position beyond the type's values is a fault of the resolver.
/// </summary>
public sealed class EnumColumn : LeafColumn
{
    private readonly byte[] _indexes;
    private readonly byte[][] _names;

    public EnumColumn(byte[] indexes, bool[]? isNull = null)
        : this(indexes, indexes.Length, isNull)
    {
    }

    public EnumColumn(byte[] indexes, int count, bool[]? isNull)
        : this(indexes, count, isNull, [])
    {
    }

    private EnumColumn(byte[] indexes, int count, bool[]? isNull, byte[][] names)
        : base(count, isNull)
    {
        RequireRoom(indexes.Length, count);
        _indexes = indexes;
        _names = names;
    }

    internal override bool Fits(NamedType leafType) => leafType is EnumType;

    internal override LeafColumn PrepareFor(NamedType leafType)
    {
        byte[][] names = ((EnumType)leafType).EncodedValues;
        for (int row = 0; row < Count; row++)
        {
            if (_indexes[row] >= names.Length && Nulls?[row] != true)
            {
                throw new InvalidOperationException(
                    $"Row {row} holds the enum position {_indexes[row]}, but {leafType} has {names.Length} values.");
            }
        }

        return new EnumColumn(_indexes, Count, Nulls, names);
    }

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteRaw(_names[_indexes[row]]);
}
