using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Where a filter says that a node is related, over any number of steps, to nodes named by id ("authors of at least three papers that cite
/// this one"), the search can begin at those nodes instead of visiting the whole kind. The planner does not turn a counting condition round
/// by itself; on the ACL graph that costs a visit to every author. The filter itself still decides, but for the part that the way itself is
/// (<see cref="Answered"/>).
/// </summary>
internal sealed class FilterAnchor
{
    private readonly NodeKind _kind;
    private readonly List<NodeFilter.Related> _steps = [];
    private readonly IReadOnlyList<ExternalId> _ids;

    private FilterAnchor(NodeKind kind, IReadOnlyList<ExternalId> ids, NodeFilter answered) =>
        (_kind, _ids, Answered) = (kind, ids, answered);

    /// <summary>The part of the filter that says no more than that there is such a way; null where it says more.</summary>
    public NodeFilter? Answered { get; private set; }

    /// <summary>The way from the filtered nodes to named ones; null where the filter does not force one of at least one step.</summary>
    public static FilterAnchor? Find(NodeKind kind, NodeFilter? filter) =>
        filter is not null && Search(kind, filter) is { _steps.Count: > 0 } anchor ? anchor : null;

    /// <summary>Matches <paramref name="node"/> as every node, once, that is so related.</summary>
    public string Match(CypherBuilder builder, string node)
    {
        var variables = new List<string> { node };
        var kinds = new List<NodeKind> { _kind };
        foreach (var step in _steps)
        {
            variables.Add(builder.Variable());
            kinds.Add(Schema.End(Schema.Of(step.Relation), step.Direction));
        }

        var ids = builder.Parameter(CypherList.Of([.. _ids.Select(id => id.ToString())]));
        var text = NodeQueries.Named(ids, kinds[^1], variables[^1]);
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            var pattern = GraphNames.Pattern(_steps[i].Relation, _steps[i].Direction, variables[i], "", variables[i + 1]);
            text += $"MATCH {pattern} WITH DISTINCT {variables[i]} ";
        }

        return text;
    }

    private static FilterAnchor? Search(NodeKind kind, NodeFilter filter)
    {
        switch (filter)
        {
            case NodeFilter.HasId has:
                return new(kind, has.Ids, has);
            case NodeFilter.All all:
                return all.Filters.Select(inner => Search(kind, inner)).FirstOrDefault(anchor => anchor is not null);
            case NodeFilter.Related { Filter: { } inner } related when IsForced(related):
                var end = Schema.End(Schema.Of(related.Relation), related.Direction);
                if (Search(end, inner) is not { } found) return null;
                var anchor = new FilterAnchor(kind, found._ids, related);
                if (related.Quantifier != Quantifier.Some || !ReferenceEquals(found.Answered, inner)) anchor.Answered = null;
                anchor._steps.Add(related);
                anchor._steps.AddRange(found._steps);
                return anchor;
            default:
                return null;
        }
    }

    /// <summary>True when no node without such a neighbour passes.</summary>
    private static bool IsForced(NodeFilter.Related related) =>
        related.Quantifier == Quantifier.Some || (related.Quantifier == Quantifier.Count && related.Minimum is > 0);
}
