using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>A node, visible or not: its key, all its ids, and what each source says about it (by ordinal of the sources' names).</summary>
internal sealed record ReferenceNode(
    NodeId Id, ExternalId Key, ImmutableSortedSet<ExternalId> Ids, ImmutableSortedDictionary<string, ReferenceStatement> BySource)
{
    public static ReferenceNode Unstated(NodeId id, IEnumerable<ExternalId> ids)
    {
        var all = ids.ToImmutableSortedSet();
        return new(id, all[0], all, ImmutableSortedDictionary.Create<string, ReferenceStatement>(StringComparer.Ordinal));
    }

    /// <summary>Stated by someone; others are only referred to, or deleted.</summary>
    public bool IsVisible => !BySource.IsEmpty;

    /// <summary>Key first, the others by preference.</summary>
    public IEnumerable<ExternalId> OrderedIds => Ids.Remove(Key).Prepend(Key);

    /// <summary>Sources state a list together, in the order of their names; of single values the first source's stands.</summary>
    public PropertyValue Effective(NodeProperty property)
    {
        var stated = BySource.Values.Where(statement => statement.Properties.ContainsKey(property))
            .Select(statement => statement.Properties[property]).ToList();
        if (stated.Count == 0) return default;
        if (PropertyInfo.Of(property).Type == PropertyType.TextList)
            return PropertyValue.TextList([.. stated.SelectMany(value => value.AsTextList).Distinct()]);
        if (property == NodeProperty.AuthorsComplete) return PropertyValue.Boolean(stated.Any(value => value.AsBoolean));
        return stated[0];
    }

    /// <summary>The edges of all sources as one list: of ordered lists the best one, of sets the union by target.</summary>
    public ImmutableList<ReferenceEdge> Effective(Relation relation, Func<Relation, ExternalId, NodeId> node)
    {
        if (!RelationInfo.Of(relation).IsOrdered)
        {
            var bySource = BySource.Values.Select(statement => ReferenceStatement.Overlay(statement.EdgesOf(relation), node));
            return ReferenceStatement.UnionByTarget(
                bySource.SelectMany(edges => edges), node, (preferred, other) => preferred.CompletedBy(other));
        }

        return BySource.Values
            .Where(statement => statement.EdgesOf(relation).Count > 0)
            .OrderBy(statement => IsKnownPart(statement) ? 1 : 0)
            .ThenByDescending(statement => statement.EdgesOf(relation).Count)
            .FirstOrDefault(ReferenceStatement.Empty).EdgesOf(relation);
    }

    private static bool IsKnownPart(ReferenceStatement statement) =>
        statement.Properties.TryGetValue(NodeProperty.AuthorsComplete, out var complete) && !complete.AsBoolean;
}
