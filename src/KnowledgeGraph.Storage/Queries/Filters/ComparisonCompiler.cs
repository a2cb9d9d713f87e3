using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>Compiles the comparison of one property with constants to a predicate for the property's type.</summary>
internal sealed class ComparisonCompiler
{
    private const int MaxValues = 100_000;
    private readonly IGraphView _view;
    private readonly NodeKind _kind;
    private readonly NodeProperty _property;
    private readonly PropertyInfo _info;
    private readonly Comparison _comparison;
    private readonly IReadOnlyList<PropertyValue> _values;

    public ComparisonCompiler(IGraphView view, NodeKind kind, NodeFilter.Compare compare)
    {
        (_view, _kind, _property, _comparison, _values) = (view, kind, compare.Property, compare.Comparison, compare.Values);
        _info = Schema.Of(_property);
        Check();
    }

    private bool IsList => _info.Type == PropertyType.TextList;

    public NodePredicate Compile()
    {
        if (_comparison == Comparison.IsMissing) return Missing();
        return _info.Type switch
        {
            PropertyType.Text => Text(TextTest()),
            PropertyType.TextList => TextList(TextTest()),
            PropertyType.Number => Number(),
            _ => Bits(),
        };
    }

    private NodePredicate Missing() => _info.Type switch
    {
        PropertyType.Text => ordinal => !_view.TryText(_kind, ordinal, _property, out _),
        PropertyType.TextList => ordinal => _view.TextListCount(_kind, ordinal, _property) == 0,
        _ => ordinal => !_view.TryBits(_kind, ordinal, _property, out _),
    };

    private NodePredicate Text(Utf8Test test) =>
        ordinal => _view.TryText(_kind, ordinal, _property, out var text) && test(text);

    private NodePredicate TextList(Utf8Test test) => ordinal =>
    {
        var count = _view.TextListCount(_kind, ordinal, _property);
        for (var i = 0; i < count; i++)
        {
            if (test(_view.TextListItem(_kind, ordinal, _property, i))) return true;
        }

        return false;
    };

    private Utf8Test TextTest()
    {
        if (_comparison == Comparison.In) return InTest();
        var wanted = Encoding.UTF8.GetBytes(_values[0].AsText);
        var folded = Encoding.UTF8.GetBytes(ContentHash.Fold(_values[0].AsText));
        var folder = new FoldedText();
        return _comparison switch
        {
            Comparison.Equal => text => text.SequenceEqual(wanted),
            Comparison.NotEqual => text => !text.SequenceEqual(wanted),
            Comparison.Less => text => text.SequenceCompareTo(wanted) < 0,
            Comparison.LessOrEqual => text => text.SequenceCompareTo(wanted) <= 0,
            Comparison.Greater => text => text.SequenceCompareTo(wanted) > 0,
            Comparison.GreaterOrEqual => text => text.SequenceCompareTo(wanted) >= 0,
            Comparison.Contains => text => folder.Fold(text).IndexOf(folded) >= 0,
            _ => text => folder.Fold(text).StartsWith(folded),
        };
    }

    private Utf8Test InTest()
    {
        var wanted = _values.Select(value => value.AsText).ToHashSet(StringComparer.Ordinal);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        var buffer = Array.Empty<char>();
        return text =>
        {
            if (buffer.Length < text.Length) buffer = new char[text.Length * 2];
            var length = Encoding.UTF8.GetChars(text, buffer);
            return lookup.Contains(buffer.AsSpan(0, length));
        };
    }

    private NodePredicate Bits()
    {
        if (_comparison == Comparison.In)
        {
            var wanted = _values.Select(BitsOf).ToHashSet();
            return ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && wanted.Contains(bits);
        }

        var value = BitsOf(_values[0]);
        return _comparison switch
        {
            Comparison.Equal => ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && bits == value,
            Comparison.NotEqual => ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && bits != value,
            Comparison.Less => ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && bits < value,
            Comparison.LessOrEqual => ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && bits <= value,
            Comparison.Greater => ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && bits > value,
            _ => ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && bits >= value,
        };
    }

    private NodePredicate Number()
    {
        var wanted = _values.Select(value => value.AsNumber).ToArray();
        return ordinal => _view.TryBits(_kind, ordinal, _property, out var bits) && Holds(BitConverter.Int64BitsToDouble(bits), wanted);
    }

    private bool Holds(double number, double[] wanted) => _comparison switch
    {
        Comparison.In => Array.IndexOf(wanted, number) >= 0,
        Comparison.Equal => number.Equals(wanted[0]),
        Comparison.NotEqual => !number.Equals(wanted[0]),
        Comparison.Less => number < wanted[0],
        Comparison.LessOrEqual => number <= wanted[0],
        Comparison.Greater => number > wanted[0],
        _ => number >= wanted[0],
    };

    private static long BitsOf(PropertyValue value) => value.Type switch
    {
        PropertyType.Boolean => value.AsBoolean ? 1 : 0,
        PropertyType.Date => value.AsDate.DayNumber,
        _ => value.AsInteger,
    };

    private void Check()
    {
        if (!Enum.IsDefined(_comparison)) throw QueryFaults.Invalid($"Unknown comparison {_comparison}.");
        if (_values.Count > MaxValues)
            throw QueryFaults.Invalid($"The filter on {_info.Name} holds {_values.Count} values; {MaxValues} are allowed.");
        if (_comparison is not (Comparison.In or Comparison.IsMissing) && _values.Count != 1)
            throw QueryFaults.Invalid($"{_comparison} on {_info.Name} takes one value, not {_values.Count}.");
        var type = IsList ? PropertyType.Text : _info.Type;
        if (_comparison is Comparison.Contains or Comparison.StartsWith && type != PropertyType.Text)
            throw QueryFaults.Invalid($"{_comparison} works on text; {_info.Name} is of type {_info.Type}.");
        foreach (var value in _values)
        {
            if (value.Type != type) throw QueryFaults.Invalid($"{_info.Name} compares with values of type {type}, not {value.Type}.");
        }
    }
}
