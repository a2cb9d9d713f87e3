using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Turns a filter into a Cypher predicate. Cypher's third truth value (null, where a property is missing) counts as false, which is
/// harmless except below a negation; there every comparison is made two-valued.
/// </summary>
/// <param name="builder">Takes the values.</param>
/// <param name="ids">What the filter's ids stand for.</param>
/// <param name="answered">A part that need not be asked of the filtered node, since all that are looked at pass it.</param>
internal sealed class FilterTranslator(CypherBuilder builder, FilterIds ids, NodeFilter? answered = null)
{
    public const int MaxDepth = 32;
    private const int MaxValues = 100_000;
    private string? _filtered;

    /// <summary>The predicate on a variable that stands for a node of the kind; null where everything passes.</summary>
    /// <param name="kind">Of the node.</param>
    /// <param name="filter">Null for none.</param>
    /// <param name="node">The variable.</param>
    /// <param name="depth">Levels above, where the filter is a part of another one.</param>
    public string? Translate(NodeKind kind, NodeFilter? filter, string node, int depth = 0)
    {
        _filtered = node;
        return filter is null ? null : Translate(new(kind, node, false, depth), filter);
    }

    /// <summary>
    /// The same in two parts, each null where it holds nothing, both to be passed: what the nodes themselves state, and what is asked of
    /// their relations, which costs many times as much to find out and so is better asked of few nodes.
    /// </summary>
    public (string? Own, string? Relations) TranslateParts(NodeKind kind, NodeFilter? filter, string node)
    {
        _filtered = node;
        var (own, relations) = (new List<string>(), new List<string>());
        if (filter is not null) AddParts(new(kind, node, false, 0), filter, own, relations);
        return (Both(own), Both(relations));
    }

    /// <summary>The condition that a number lies within the bounds of a relation.</summary>
    public static string Bounds(CypherBuilder builder, string count, NodeFilter.Related related)
    {
        var parts = new List<string>();
        if (related.Minimum is { } minimum) parts.Add($"{count} >= {builder.Parameter(minimum)}");
        if (related.Maximum is { } maximum) parts.Add($"{count} <= {builder.Parameter(maximum)}");
        return parts.Count == 0 ? "true" : $"({string.Join(" AND ", parts)})";
    }

    private void AddParts(FilterScope scope, NodeFilter filter, List<string> own, List<string> relations)
    {
        if (filter is NodeFilter.All all)
        {
            CheckDepth(scope);
            CheckCount(all.Filters.Count, "conditions");
            foreach (var inner in all.Filters) AddParts(scope.Deeper(), inner, own, relations);
        }
        else if (!ReferenceEquals(filter, answered))
        {
            (AsksRelations(filter) ? relations : own).Add(Translate(scope, filter));
        }
    }

    private static bool AsksRelations(NodeFilter filter) => filter switch
    {
        NodeFilter.Related => true,
        NodeFilter.Not not => AsksRelations(not.Filter),
        NodeFilter.All all => all.Filters.Any(AsksRelations),
        NodeFilter.Any any => any.Filters.Any(AsksRelations),
        _ => false,
    };

    private static string? Both(List<string> parts) => parts.Count == 0 ? null : string.Join(" AND ", parts);

    private string Translate(FilterScope scope, NodeFilter filter)
    {
        CheckDepth(scope);
        if (ReferenceEquals(filter, answered) && scope.Node == _filtered) return "true";
        return filter switch
        {
            NodeFilter.All all => Join(scope, all.Filters, " AND ", "true"),
            NodeFilter.Any any => Join(scope, any.Filters, " OR ", "false"),
            NodeFilter.Not not => $"NOT ({Translate(scope.Deeper() with { IsNegated = true }, not.Filter)})",
            NodeFilter.HasId has => HasId(scope, has.Ids),
            NodeFilter.Compare compare => new ComparisonTranslator(builder, scope, compare).Translate(),
            NodeFilter.Matches matches => Matches(scope, matches.Text),
            NodeFilter.Related related => Related(scope, related),
            _ => throw QueryFaults.Invalid($"Unknown filter {filter.GetType().Name}."),
        };
    }

    private string Join(FilterScope scope, IReadOnlyList<NodeFilter> filters, string word, string empty)
    {
        CheckCount(filters.Count, "conditions");
        var parts = filters.Select(inner => Translate(scope.Deeper(), inner)).ToList();
        return parts.Count switch
        {
            0 => empty,
            1 => parts[0],
            _ => $"({string.Join(word, parts)})",
        };
    }

    private string HasId(FilterScope scope, IReadOnlyList<ExternalId> wanted)
    {
        CheckCount(wanted.Count, "ids");
        return $"{scope.Node}.number IN {builder.Parameter(CypherList.Of(ids.NumbersOf(scope.Kind, wanted)))}";
    }

    private string Matches(FilterScope scope, string text)
    {
        var words = new Tokenizer().Words(text);
        CheckCount(words.Count, "words");
        if (words.Count == 0) return "true";
        var property = $"{scope.Node}.{GraphNames.Words(scope.Kind, NodeProperty.Name)}";
        return scope.TwoValued($"({string.Join(" AND ", words.Select(word => $"{property} CONTAINS {builder.Parameter($" {word} ")}"))})");
    }

    private string Related(FilterScope scope, NodeFilter.Related related)
    {
        var info = Schema.Of(related.Relation);
        if (Schema.Start(info, related.Direction) != scope.Kind) throw QueryFaults.RelationOf(info, related.Direction, scope.Kind);
        var end = Schema.End(info, related.Direction);
        if (related.Filter is null && related.Quantifier == Quantifier.All) return "true";
        var other = builder.Variable();
        var isNegated = related.Quantifier == Quantifier.All;
        var inner = related.Filter is null
            ? null
            : Translate(new(end, other, isNegated, scope.Depth + 1), related.Filter);
        if (isNegated) inner = $"NOT ({inner})";
        // Without a condition the pattern has no names: such patterns are answered from the degrees kept beside each node.
        var match = inner is null
            ? GraphNames.Pattern(related.Relation, related.Direction, scope.Node, "", "")
            : $"MATCH {GraphNames.Pattern(related.Relation, related.Direction, scope.Node, "", $"{other}:{GraphNames.Label(end)}")} WHERE {inner}";
        return related.Quantifier switch
        {
            Quantifier.Some => $"EXISTS {{ {match} }}",
            Quantifier.None or Quantifier.All => $"NOT EXISTS {{ {match} }}",
            Quantifier.Count => Bounds(builder, $"COUNT {{ {match} }}", related),
            _ => throw QueryFaults.Invalid($"Unknown quantifier {related.Quantifier}."),
        };
    }

    private static void CheckDepth(FilterScope scope)
    {
        if (scope.Depth > MaxDepth) throw QueryFaults.Invalid($"The filter is nested deeper than {MaxDepth} levels; flatten it.");
    }

    private static void CheckCount(int count, string what)
    {
        if (count > MaxValues) throw QueryFaults.Invalid($"The filter holds {count} {what}; {MaxValues} are allowed.");
    }
}
