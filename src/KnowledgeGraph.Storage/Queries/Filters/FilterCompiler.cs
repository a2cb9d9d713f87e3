using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Text;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>
/// Turns a filter into a predicate over ordinals, once per query: values are unpacked, ids looked up and types checked here, so that
/// the predicate only compares.
/// </summary>
internal sealed class FilterCompiler(IGraphView view, CancellationToken cancellation = default)
{
    private const int MaxDepth = 32;
    private const int MaxValues = 100_000;

    /// <summary>Null for no filter, so that callers may skip the call per node.</summary>
    public NodePredicate? Compile(NodeKind kind, NodeFilter? filter) => filter is null ? null : Compile(kind, filter, 0);

    private NodePredicate Compile(NodeKind kind, NodeFilter filter, int depth)
    {
        if (depth > MaxDepth) throw QueryFaults.Invalid($"The filter is nested deeper than {MaxDepth} levels; flatten it.");
        return filter switch
        {
            NodeFilter.All all => All(CompileEach(kind, all.Filters, depth)),
            NodeFilter.Any any => Any(CompileEach(kind, any.Filters, depth)),
            NodeFilter.Not not => Not(Compile(kind, not.Filter, depth + 1)),
            NodeFilter.HasId has => HasId(kind, has.Ids),
            NodeFilter.Compare compare => new ComparisonCompiler(view, kind, compare).Compile(),
            NodeFilter.Matches matches => Matches(kind, matches.Text),
            NodeFilter.Related related => Related(kind, related, depth),
            _ => throw QueryFaults.Invalid($"Unknown filter {filter.GetType().Name}."),
        };
    }

    private NodePredicate[] CompileEach(NodeKind kind, IReadOnlyList<NodeFilter> filters, int depth)
    {
        CheckCount(filters.Count, "conditions");
        return [.. filters.Select(inner => Compile(kind, inner, depth + 1))];
    }

    private static NodePredicate All(NodePredicate[] parts) => parts.Length == 1 ? parts[0] : ordinal =>
    {
        foreach (var part in parts)
        {
            if (!part(ordinal)) return false;
        }

        return true;
    };

    private static NodePredicate Any(NodePredicate[] parts) => parts.Length == 1 ? parts[0] : ordinal =>
    {
        foreach (var part in parts)
        {
            if (part(ordinal)) return true;
        }

        return false;
    };

    private static NodePredicate Not(NodePredicate inner) => ordinal => !inner(ordinal);

    private NodePredicate HasId(NodeKind kind, IReadOnlyList<ExternalId> ids)
    {
        CheckCount(ids.Count, "ids");
        var ordinals = new HashSet<int>();
        foreach (var id in ids)
        {
            if (!id.IsNone && view.TryFind(kind, id, out var ordinal)) ordinals.Add(ordinal);
        }

        return ordinals.Contains;
    }

    private NodePredicate Matches(NodeKind kind, string text)
    {
        var tokenizer = new Tokenizer();
        var words = tokenizer.Words(text).Select(Encoding.UTF8.GetBytes).ToArray();
        CheckCount(words.Length, "words");
        var isFound = new bool[words.Length];
        return ordinal =>
        {
            if (!view.TryText(kind, ordinal, NodeProperty.Name, out var name)) return words.Length == 0;
            Array.Clear(isFound);
            var missing = words.Length;
            tokenizer.Start(name);
            while (missing > 0 && tokenizer.TryNext(out var word))
            {
                for (var i = 0; i < words.Length; i++)
                {
                    if (isFound[i] || !word.SequenceEqual(words[i])) continue;
                    isFound[i] = true;
                    missing--;
                }
            }

            return missing == 0;
        };
    }

    private NodePredicate Related(NodeKind kind, NodeFilter.Related related, int depth)
    {
        var info = Schema.Of(related.Relation);
        if (Schema.Start(info, related.Direction) != kind) throw QueryFaults.RelationOf(info, related.Direction, kind);
        var end = Schema.End(info, related.Direction);
        var inner = related.Filter is null ? null : Compile(end, related.Filter, depth + 1);
        if (inner is not null && AsksNeighbours(related.Filter)) inner = new RememberedPredicate(inner).Ask;
        var neighbours = new NeighbourCounter(view, info, related.Direction, inner, cancellation);
        var (minimum, maximum) = (related.Minimum ?? 0, related.Maximum ?? long.MaxValue);
        return related.Quantifier switch
        {
            Quantifier.Some => neighbours.Any,
            Quantifier.None => ordinal => !neighbours.Any(ordinal),
            Quantifier.All => neighbours.All,
            Quantifier.Count => ordinal => neighbours.Count(ordinal) is var count && count >= minimum && count <= maximum,
            _ => throw QueryFaults.Invalid($"Unknown quantifier {related.Quantifier}."),
        };
    }

    private static bool AsksNeighbours(NodeFilter? filter) => filter switch
    {
        NodeFilter.Related => true,
        NodeFilter.All all => all.Filters.Any(AsksNeighbours),
        NodeFilter.Any any => any.Filters.Any(AsksNeighbours),
        NodeFilter.Not not => AsksNeighbours(not.Filter),
        _ => false,
    };

    private static void CheckCount(int count, string what)
    {
        if (count > MaxValues) throw QueryFaults.Invalid($"The filter holds {count} {what}; {MaxValues} are allowed.");
    }
}
