namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Collects objects of different types row by row. For one thread and one column.</summary>
public sealed class AbstractColumnBuilder
{
    private readonly List<byte> _partOfRow = [];
    private readonly List<PartRows> _parts = [];
    private List<int>? _nullRows;

    public int Count => _partOfRow.Count;

    /// <summary>Appends a row.</summary>
    /// <param name="typeName">The object type of the row; at most 255 types occur in a column.</param>
    /// <param name="value">Its source value; always of the same CLR type for the same object type.</param>
    public void Add<TSource>(string typeName, TSource value)
        where TSource : notnull
    {
        int part = _parts.FindIndex(candidate => candidate.TypeName == typeName);
        if (part < 0)
        {
            part = _parts.Count;
            _parts.Add(new PartRows<TSource>(typeName));
        }

        if (_parts[part] is not PartRows<TSource> rows)
        {
            throw new ArgumentException($"Earlier rows of type {typeName} have another CLR type than " +
                $"{typeof(TSource).Name}.", nameof(value));
        }

        rows.Values.Add(value);
        _partOfRow.Add(checked((byte)part));
    }

    public void AddNull()
    {
        (_nullRows ??= []).Add(_partOfRow.Count);
        _partOfRow.Add(0);
    }

    public AbstractColumn Build()
    {
        bool[]? isNull = _nullRows is null ? null : new bool[Count];
        foreach (int row in _nullRows ?? [])
        {
            isNull?[row] = true;
        }

        return new AbstractColumn([.. _partOfRow], [.. _parts.Select(part => new AbstractPart(part.TypeName, part.ToColumn()))], isNull);
    }

    private abstract class PartRows(string typeName)
    {
        public string TypeName { get; } = typeName;

        public abstract ObjectColumn ToColumn();
    }

    private sealed class PartRows<TSource>(string typeName) : PartRows(typeName)
    {
        public List<TSource> Values { get; } = [];

        public override ObjectColumn ToColumn() => new ObjectColumn<TSource>([.. Values]);
    }
}
