using System.Buffers.Binary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>
/// A total order on the nodes of one kind: the terms, then the key, then the place in the owner's list. Holds scratch space: one
/// thread only.
/// </summary>
internal sealed class OrderPlan : IComparer<OrderRow>
{
    /// <summary>Texts order by their first bytes up to here, so that cursors stay small.</summary>
    private const int MaxTextLength = 1024;
    private const int MaxTerms = 16;
    private readonly IGraphView _view;
    private readonly NodeKind _kind;
    private readonly NodeOrder[] _terms;
    private readonly PropertyType[] _types;
    private readonly NeighbourCounter?[] _counters;
    private readonly int[]? _keyRanks;

    /// <param name="view">The version.</param>
    /// <param name="kind">Of the nodes ordered.</param>
    /// <param name="order">The terms.</param>
    /// <param name="isExpansion">Whether the nodes are those of an owner's list.</param>
    /// <param name="keyRanks">
    /// The rank of every visible node by key, if it is known: an order that begins by key then compares integers.
    /// </param>
    public OrderPlan(IGraphView view, NodeKind kind, IReadOnlyList<NodeOrder> order, bool isExpansion, int[]? keyRanks = null)
    {
        if (order.Count > MaxTerms) throw QueryFaults.Invalid($"The order has {order.Count} terms; {MaxTerms} are allowed.");
        (_view, _kind, _terms) = (view, kind, [.. order]);
        _types = new PropertyType[_terms.Length];
        _counters = new NeighbourCounter?[_terms.Length];
        for (var i = 0; i < _terms.Length; i++) Prepare(i, isExpansion);
        _keyRanks = _terms.Length > 0 && _terms[0].By == OrderBy.Key ? keyRanks : null;
    }

    public IReadOnlyList<NodeOrder> Terms => _terms;

    public int TermCount => _terms.Length;

    public bool UsesPlace => Array.Exists(_terms, term => term.By == OrderBy.Listed);

    /// <summary>True when nothing but the key decides, ascending.</summary>
    public bool IsByKey => _terms.Length == 0 || (_terms[0].By == OrderBy.Key && !_terms[0].Descending);

    public PropertyType TypeOf(int term) => _types[term];

    /// <summary>Whether a term compares keys.</summary>
    public bool IsKey(int term) => _terms[term].By == OrderBy.Key;

    public OrderRow Row(int ordinal, int place)
    {
        if (_terms.Length == 0) return new(0, ordinal, place);
        var row = new OrderRow(0, ordinal, place);
        return row with { Prefix = Prefix(row) };
    }

    public int Compare(OrderRow x, OrderRow y)
    {
        if (x.Prefix != y.Prefix) return x.Prefix < y.Prefix ? -1 : 1;
        for (var i = 0; i < _terms.Length; i++)
        {
            var difference = _types[i] == PropertyType.Text ? CompareText(i, x, y) : CompareBits(i, x, y);
            if (difference != 0) return difference;
        }

        if (x.Ordinal == y.Ordinal) return x.Place.CompareTo(y.Place);
        var byKey = Key(x).SequenceCompareTo(Key(y));
        return byKey != 0 ? byKey : x.Place.CompareTo(y.Place);
    }

    /// <summary>
    /// Where a row lies relative to a cursor, which need not belong to any row of this version. Places are doubled, so that a cursor whose
    /// node has left the list can stand between two of them.
    /// </summary>
    public int Compare(OrderRow row, OrderCursor cursor)
    {
        for (var i = 0; i < _terms.Length; i++)
        {
            var difference = CompareTerm(i, row, cursor.Values[i]);
            if (difference != 0) return difference;
        }

        var byKey = Key(row).SequenceCompareTo(cursor.Key);
        return byKey != 0 ? byKey : row.Place.CompareTo(cursor.Place);
    }

    public ReadOnlySpan<byte> Key(OrderRow row) => _view.Key(_kind, row.Ordinal);

    public bool TryText(int term, OrderRow row, out ReadOnlySpan<byte> text)
    {
        if (_terms[term].By == OrderBy.Key)
        {
            text = Key(row);
            return true;
        }

        if (!_view.TryText(_kind, row.Ordinal, _terms[term].Property, out text)) return false;
        if (text.Length > MaxTextLength) text = text[..MaxTextLength];
        return true;
    }

    /// <summary>Numbers come mapped to integers of the same order.</summary>
    public bool TryBits(int term, OrderRow row, out long bits)
    {
        switch (_terms[term].By)
        {
            case OrderBy.Listed:
                bits = row.Place;
                return true;
            case OrderBy.RelationCount:
                bits = _counters[term]?.Count(row.Ordinal) ?? 0;
                return true;
            default:
                if (!_view.TryBits(_kind, row.Ordinal, _terms[term].Property, out bits)) return false;
                if (_types[term] == PropertyType.Number && bits < 0) bits ^= long.MaxValue;
                return true;
        }
    }

    private void Prepare(int index, bool isExpansion)
    {
        var term = _terms[index];
        switch (term.By)
        {
            case OrderBy.Key:
                _types[index] = PropertyType.Text;
                break;
            case OrderBy.Property:
                var property = Schema.Of(term.Property);
                if (property.Type == PropertyType.TextList)
                    throw QueryFaults.Invalid($"A list cannot be ordered by {property.Name}, which has many values; order by " +
                        $"another property.");
                _types[index] = property.Type;
                break;
            case OrderBy.RelationCount:
                var info = Schema.Of(term.Relation);
                if (Schema.Start(info, term.Direction) != _kind) throw QueryFaults.RelationOf(info, term.Direction, _kind);
                _types[index] = PropertyType.Integer;
                _counters[index] = new NeighbourCounter(_view, info, term.Direction, null);
                break;
            case OrderBy.Listed when isExpansion:
                _types[index] = PropertyType.Integer;
                break;
            case OrderBy.Listed:
                throw QueryFaults.Invalid("A list of nodes has no listed order; use it in an expansion.");
            default:
                throw QueryFaults.Invalid($"Unknown order {term.By}.");
        }
    }

    private ulong Prefix(OrderRow row)
    {
        ulong prefix;
        if (_keyRanks is not null)
        {
            prefix = (uint)_keyRanks[row.Ordinal];
        }
        else if (_types[0] == PropertyType.Text)
        {
            if (!TryText(0, row, out var text)) return ulong.MaxValue;
            Span<byte> head = stackalloc byte[8];
            head.Clear();
            text[..Math.Min(8, text.Length)].CopyTo(head);
            prefix = BinaryPrimitives.ReadUInt64BigEndian(head);
        }
        else
        {
            if (!TryBits(0, row, out var bits)) return ulong.MaxValue;
            prefix = (ulong)bits ^ (1UL << 63);
        }

        return _terms[0].Descending ? ~prefix : prefix;
    }

    private int CompareText(int term, OrderRow x, OrderRow y)
    {
        var hasX = TryText(term, x, out var textX);
        var hasY = TryText(term, y, out var textY);
        if (!hasX || !hasY) return hasY.CompareTo(hasX);
        var difference = textX.SequenceCompareTo(textY);
        return _terms[term].Descending ? -difference : difference;
    }

    private int CompareBits(int term, OrderRow x, OrderRow y)
    {
        var hasX = TryBits(term, x, out var bitsX);
        var hasY = TryBits(term, y, out var bitsY);
        if (!hasX || !hasY) return hasY.CompareTo(hasX);
        return _terms[term].Descending ? bitsY.CompareTo(bitsX) : bitsX.CompareTo(bitsY);
    }

    private int CompareTerm(int term, OrderRow row, OrderValue value)
    {
        int difference;
        if (_types[term] == PropertyType.Text)
        {
            var isStated = TryText(term, row, out var text);
            if (!isStated || !value.IsStated) return value.IsStated.CompareTo(isStated);
            difference = text.SequenceCompareTo(value.Text);
        }
        else
        {
            var isStated = TryBits(term, row, out var bits);
            if (!isStated || !value.IsStated) return value.IsStated.CompareTo(isStated);
            difference = (_terms[term].By == OrderBy.Listed ? 2 * bits : bits).CompareTo(value.Bits);
        }

        return _terms[term].Descending ? -difference : difference;
    }
}
