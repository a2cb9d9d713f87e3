using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Where a filter says that a node is related, over any number of steps, to nodes named by id ("authors with at least three papers that cite
/// this one"), the search can begin at those nodes instead of visiting the whole kind. The planner does not turn a counting condition round
/// by itself; on the ACL graph that costs a visit to every author. What else is asked of the nodes on the way is asked there, and numbers
/// of related nodes are counted as they are reached, so that the way answers its part of the filter in full.
/// </summary>
internal sealed class FilterAnchor
{
    private readonly IReadOnlyList<AnchorLevel> _levels;

    private FilterAnchor(IReadOnlyList<AnchorLevel> levels) => _levels = levels;

    /// <summary>From the filtered nodes to the named ones; at least two.</summary>
    public IReadOnlyList<AnchorLevel> Levels => _levels;

    /// <summary>The part of the filter that says no more than that there is such a way: every node that is matched passes it.</summary>
    public NodeFilter Answered => _levels[0].Part;

    /// <summary>The way from the filtered nodes to named ones; null where the filter does not force one of at least one step.</summary>
    public static FilterAnchor? Find(NodeKind kind, NodeFilter? filter)
    {
        var levels = new List<AnchorLevel>();
        return filter is not null && Search(kind, filter, 0, levels) && levels.Count > 1 ? new(levels) : null;
    }

    /// <summary>Matches <paramref name="node"/> as every node, once, that is so related.</summary>
    /// <param name="builder">Takes the values.</param>
    /// <param name="ids">What ids lead to that are asked for on the way.</param>
    /// <param name="node">The variable of the filtered nodes.</param>
    public string Match(CypherBuilder builder, FilterIds ids, string node)
    {
        var variable = builder.Variable();
        var text = Named(builder, variable) + Rest(builder, ids, _levels.Count - 1, variable);
        for (var i = _levels.Count - 2; i >= 0; i--)
        {
            var next = i == 0 ? node : builder.Variable();
            text += Step(builder, i, next, variable);
            if (i > 0) text += Rest(builder, ids, i, next);
            variable = next;
        }

        return text;
    }

    private string Named(CypherBuilder builder, string variable)
    {
        var (kind, _, part, _) = _levels[^1];
        var ids = part is NodeFilter.HasId has ? has.Ids : [];
        var names = builder.Parameter(CypherList.Of([.. ids.Select(id => id.ToString())]));
        // Two ids can lead to one node, which is to be counted once.
        return NodeQueries.Named(names, kind, variable) + $"WITH {(ids.Count > 1 ? "DISTINCT " : "")}{variable} ";
    }

    /// <summary>
    /// From nodes of the next level to those of this one: each once, since they are counted or shown, or since several named nodes may lead
    /// to the same. Only what is related to one named node and is walked on from to nodes that are made distinct again is taken as it comes:
    /// a repeated relation would just be walked again, and to remember 845 papers is 3 % of a statement.
    /// </summary>
    private string Step(CypherBuilder builder, int level, string node, string from)
    {
        if (_levels[level].Part is not NodeFilter.Related related) return "";
        var match = $"MATCH {GraphNames.Pattern(related.Relation, related.Direction, node, "", from)} ";
        if (!IsCounted(related)) return $"{match}WITH {(MayRepeat(level) ? "" : "DISTINCT ")}{node} ";
        var count = builder.Variable();
        return $"{match}WITH {node}, count(*) AS {count} WHERE {FilterTranslator.Bounds(builder, count, related)} WITH {node} ";
    }

    private bool MayRepeat(int level) =>
        level > 0 && level == _levels.Count - 2 && _levels[^1].Part is NodeFilter.HasId { Ids.Count: 1 }
        && _levels[level - 1].Part is NodeFilter.Related next && !IsCounted(next);

    private static bool IsCounted(NodeFilter.Related related) =>
        related.Quantifier == Quantifier.Count && related is not { Minimum: 1, Maximum: null };

    /// <summary>What is asked of a level besides the way.</summary>
    private string Rest(CypherBuilder builder, FilterIds ids, int level, string node)
    {
        var (kind, filter, part, depth) = _levels[level];
        return ReferenceEquals(filter, part)
            ? ""
            : $"WHERE {new FilterTranslator(builder, ids, part).Translate(kind, filter, node, depth)} ";
    }

    private static bool Search(NodeKind kind, NodeFilter filter, int depth, List<AnchorLevel> levels)
    {
        var at = levels.Count;
        if (FindPart(kind, filter, depth, levels) is not { } part) return false;
        levels.Insert(at, new(kind, filter, part, depth));
        return true;
    }

    /// <returns>The condition that the way follows, after the levels behind it were added; null where there is none.</returns>
    private static NodeFilter? FindPart(NodeKind kind, NodeFilter filter, int depth, List<AnchorLevel> levels)
    {
        if (depth > FilterTranslator.MaxDepth) return null;
        switch (filter)
        {
            case NodeFilter.HasId:
                return filter;
            case NodeFilter.All all:
                return all.Filters.Select(inner => FindPart(kind, inner, depth + 1, levels)).FirstOrDefault(part => part is not null);
            case NodeFilter.Related { Filter: { } inner } related when IsForced(related):
                var info = Schema.Of(related.Relation);
                if (Schema.Start(info, related.Direction) != kind) return null;
                return Search(Schema.End(info, related.Direction), inner, depth + 1, levels) ? related : null;
            default:
                return null;
        }
    }

    /// <summary>True when no node without such a neighbour passes.</summary>
    private static bool IsForced(NodeFilter.Related related) =>
        related.Quantifier == Quantifier.Some || (related.Quantifier == Quantifier.Count && related.Minimum is > 0);
}
