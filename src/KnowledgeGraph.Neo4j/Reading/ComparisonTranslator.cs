using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Turns the comparison of one property with constants into Cypher.</summary>
internal sealed class ComparisonTranslator
{
    private const int MaxValues = 100_000;
    private readonly CypherBuilder _builder;
    private readonly FilterScope _scope;
    private readonly PropertyInfo _info;
    private readonly Comparison _comparison;
    private readonly IReadOnlyList<PropertyValue> _values;
    private readonly string _property;

    public ComparisonTranslator(CypherBuilder builder, FilterScope scope, NodeFilter.Compare compare)
    {
        (_builder, _scope, _comparison, _values) = (builder, scope, compare.Comparison, compare.Values);
        _info = Schema.Of(compare.Property);
        _property = $"{scope.Node}.{GraphNames.Property(scope.Kind, compare.Property)}";
        Check();
    }

    private bool IsList => _info.Type == PropertyType.TextList;

    public string Translate()
    {
        if (_comparison == Comparison.IsMissing) return IsList ? $"size(coalesce({_property}, [])) = 0" : $"{_property} IS NULL";
        var isFolded = _comparison is Comparison.Contains or Comparison.StartsWith;
        if (!IsList) return _scope.TwoValued(Test(isFolded ? FoldedText() : _property));
        var item = _builder.Variable();
        return _scope.TwoValued($"any({item} IN {(isFolded ? FoldedList() : _property)} WHERE {Test(item)})");
    }

    private string Test(string value) => _comparison switch
    {
        Comparison.Equal => $"{value} = {Value()}",
        Comparison.NotEqual => $"{value} <> {Value()}",
        Comparison.Less => $"{value} < {Value()}",
        Comparison.LessOrEqual => $"{value} <= {Value()}",
        Comparison.Greater => $"{value} > {Value()}",
        Comparison.GreaterOrEqual => $"{value} >= {Value()}",
        Comparison.Contains => $"{value} CONTAINS {Folded()}",
        Comparison.StartsWith => $"{value} STARTS WITH {Folded()}",
        _ => $"{value} IN {_builder.Parameter(CypherValue.List([.. _values.Select(NodeImage.ValueOf)]))}",
    };

    private string Value() => _builder.Parameter(NodeImage.ValueOf(_values[0]));

    private string Folded() => _builder.Parameter(ContentHash.Fold(_values[0].AsText));

    /// <summary>The folded text as it was stored, or worked out where it is no more than lower case or the searched words.</summary>
    private string FoldedText()
    {
        var folded = $"{_scope.Node}.{GraphNames.Folded(_scope.Kind, _info.Property)}";
        var otherwise = TextField.Properties.Contains(_info.Property)
            ? $"trim(replace({_scope.Node}.{GraphNames.Words(_scope.Kind, _info.Property)}, '  ', ' '))"
            : $"toLower({_property})";
        return $"coalesce({folded}, {otherwise})";
    }

    private string FoldedList()
    {
        var item = _builder.Variable();
        return $"coalesce({_scope.Node}.{GraphNames.Folded(_scope.Kind, _info.Property)}, [{item} IN {_property} | toLower({item})])";
    }

    private void Check()
    {
        if (!Enum.IsDefined(_comparison)) throw QueryFaults.Invalid($"Unknown comparison {_comparison}.");
        if (_values.Count > MaxValues) throw QueryFaults.Invalid($"The filter on {_info.Name} holds {_values.Count} values; {MaxValues} are allowed.");
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
