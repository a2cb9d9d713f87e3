using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Counts nodes per value or per related node in one pass; a node counts once in each of its groups.</summary>
internal sealed class FacetCounter
{
    private readonly IGraphView _view;
    private readonly FacetQuery _query;
    private readonly NodePredicate? _filter;
    private readonly CancellationToken _cancellation;
    private long _missing;

    public FacetCounter(IGraphView view, FacetQuery query, CancellationToken cancellation)
    {
        (_view, _query, _cancellation) = (view, query, cancellation);
        if ((query.Property == NodeProperty.None) == (query.Relation == Relation.None))
            throw QueryFaults.Invalid("A facet groups by a property or by a relation: set exactly one of them.");
        if (query.Limit < 0) throw QueryFaults.Invalid($"A facet cannot return {query.Limit} groups; ask for zero or more.");
        _filter = new FilterCompiler(view, cancellation).Compile(Schema.Check(query.Kind), query.Filter);
    }

    public FacetList Count()
    {
        if (_query.Relation != Relation.None) return ByRelation(Schema.Of(_query.Relation));
        var info = Schema.Of(_query.Property);
        return info.Type is PropertyType.Text or PropertyType.TextList ? ByText(info) : ByBits(info);
    }

    private IEnumerable<int> Nodes()
    {
        for (var ordinal = 0; ordinal < _view.Bound(_query.Kind); ordinal++)
        {
            if ((ordinal & 0xFFF) == 0) _cancellation.ThrowIfCancellationRequested();
            if (_view.IsVisible(_query.Kind, ordinal) && (_filter is null || _filter(ordinal))) yield return ordinal;
        }
    }

    private FacetList ByBits(PropertyInfo info)
    {
        var counts = new Dictionary<long, long>();
        foreach (var ordinal in Nodes())
        {
            if (_view.TryBits(_query.Kind, ordinal, info.Property, out var bits)) counts[bits] = counts.GetValueOrDefault(bits) + 1;
            else _missing++;
        }

        var groups = counts.Select(pair => (Value: ValueOf(info.Type, pair.Key), Order: OrderOf(info.Type, pair.Key), Count: pair.Value))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Order).Take(_query.Limit);
        return new([.. groups.Select(group => new Facet(group.Value, default, group.Count))], counts.Count, _missing);
    }

    private FacetList ByText(PropertyInfo info)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ordinal in Nodes())
        {
            if (info.Type == PropertyType.Text)
            {
                if (_view.TryText(_query.Kind, ordinal, info.Property, out var text)) Increase(counts, Encoding.UTF8.GetString(text));
                else _missing++;
                continue;
            }

            seen.Clear();
            for (var i = 0; i < _view.TextListCount(_query.Kind, ordinal, info.Property); i++)
                seen.Add(Encoding.UTF8.GetString(_view.TextListItem(_query.Kind, ordinal, info.Property, i)));
            foreach (var item in seen) Increase(counts, item);
            if (seen.Count == 0) _missing++;
        }

        var groups = counts.OrderByDescending(pair => pair.Value)
            .ThenBy(pair => Encoding.UTF8.GetBytes(pair.Key), Utf8Comparer).Take(_query.Limit);
        return new([.. groups.Select(pair => new Facet(PropertyValue.Text(pair.Key), default, pair.Value))], counts.Count, _missing);
    }

    private FacetList ByRelation(RelationInfo info)
    {
        if (Schema.Start(info, _query.Direction) != _query.Kind) throw QueryFaults.RelationOf(info, _query.Direction, _query.Kind);
        var end = Schema.End(info, _query.Direction);
        var counts = new Dictionary<int, long>();
        var seen = new HashSet<int>();
        foreach (var ordinal in Nodes())
        {
            seen.Clear();
            CollectNeighbours(info, end, ordinal, seen);
            foreach (var other in seen) counts[other] = counts.GetValueOrDefault(other) + 1;
            if (seen.Count == 0) _missing++;
        }

        var groups = counts.OrderByDescending(pair => pair.Value)
            .ThenBy(pair => _view.Key(end, pair.Key).ToArray(), Utf8Comparer).Take(_query.Limit);
        return new([.. groups.Select(pair => new Facet(default, new NodeId(end, pair.Key), pair.Value))], counts.Count, _missing);
    }

    private void CollectNeighbours(RelationInfo info, NodeKind end, int ordinal, HashSet<int> seen)
    {
        var scratch = Array.Empty<int>();
        var isForward = _query.Direction == Direction.Forward;
        var others = isForward ? _view.Targets(info.Relation, ordinal) : _view.Owners(info.Relation, ordinal, ref scratch);
        foreach (var other in others)
        {
            if (!isForward || _view.IsVisible(end, other)) seen.Add(other);
        }
    }

    private static Comparer<byte[]> Utf8Comparer { get; } =
        Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y));

    private static void Increase(Dictionary<string, long> counts, string text) => counts[text] = counts.GetValueOrDefault(text) + 1;

    private static PropertyValue ValueOf(PropertyType type, long bits) => type switch
    {
        PropertyType.Boolean => PropertyValue.Boolean(bits != 0),
        PropertyType.Date => PropertyValue.Date(DateOnly.FromDayNumber((int)bits)),
        PropertyType.Number => PropertyValue.Number(BitConverter.Int64BitsToDouble(bits)),
        _ => PropertyValue.Integer(bits),
    };

    /// <summary>Integers that sort as the values do.</summary>
    private static long OrderOf(PropertyType type, long bits) => type == PropertyType.Number && bits < 0 ? bits ^ long.MaxValue : bits;
}
