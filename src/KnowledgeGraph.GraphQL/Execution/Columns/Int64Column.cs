using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Whole numbers of 64 bits. Fits <c>Float</c> and custom scalars such as <c>Long</c>, but not <c>Int</c>.</summary>
public sealed class Int64Column : LeafColumn
{
    private readonly long[] _values;

    public Int64Column(long[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public Int64Column(long[] values, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.Float) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteInteger(_values[row]);
}
