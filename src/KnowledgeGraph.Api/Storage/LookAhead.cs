using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Facets;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Storage;

/// <summary>
/// Says what the levels below a field will read of the nodes that it finds, for snapshots to which every call is a journey. What a level
/// below continues from a cursor, and what might be very much, is left to its own turn. For one field and one thread.
/// </summary>
internal sealed class LookAhead
{
    /// <summary>The most edges that a field reads ahead, counted by the sizes of the pages and not by what they hold.</summary>
    private const long MaxEdges = 20_000;

    /// <summary>What a list that is wanted whole, such as a paper's authors, counts for.</summary>
    private const int WholeList = 50;

    private long _edgesLeft = MaxEdges;

    private LookAhead()
    {
    }

    /// <summary>Of the one node to which a field leads.</summary>
    public static NodeSelection OfNode(FieldContext field, NodeKind kind) =>
        new LookAhead().Select(field.Below(""), ScholarlyVocabulary.Of(kind), 1);

    /// <summary>Of nodes of any kinds, by their kind.</summary>
    /// <param name="field">The field that leads to them.</param>
    /// <param name="nodes">How many.</param>
    /// <param name="paths">From the field to the interface <c>Node</c>.</param>
    public static Func<NodeKind, NodeSelection> OfNodes(FieldContext field, long nodes, params string[] paths)
    {
        var ahead = new LookAhead();
        return kind =>
        {
            var definition = ScholarlyVocabulary.Of(kind);
            return ahead.Select([.. paths.SelectMany(path => field.Below(path, definition.TypeName))], definition, nodes);
        };
    }

    /// <summary>Of the nodes of a connection.</summary>
    /// <param name="connection">The field that leads to it.</param>
    /// <param name="kind">Of its nodes.</param>
    /// <param name="nodes">The most that its pages may hold together.</param>
    public static NodeSelection OfConnection(FieldContext connection, NodeKind kind, long nodes) =>
        new LookAhead().SelectNodes(connection, kind, nodes);

    /// <summary>Of the nodes of a connection of one relation, and of those that its edges name.</summary>
    /// <param name="relation">From the parents to the nodes.</param>
    /// <param name="connection">The field that leads to it.</param>
    /// <param name="query">What the field asks.</param>
    /// <param name="parents">How many nodes it begins at.</param>
    public static RelationSelection OfRelation(RelationField relation, FieldContext connection, ExpandQuery query, long parents) =>
        new LookAhead().SelectEnds(relation, connection, query, SizeOf(parents, query.Window));

    /// <summary>Of the authors of papers, and of the institutions where they wrote them.</summary>
    /// <param name="field">The list of authorships.</param>
    /// <param name="query">What the field asks.</param>
    /// <param name="papers">How many.</param>
    public static RelationSelection OfAuthorships(FieldContext field, ExpandQuery query, long papers) =>
        new LookAhead().SelectAuthorships(field, query, SizeOf(papers, query.Window));

    /// <summary>Of the papers of authors, which lead to those with whom they wrote them.</summary>
    /// <param name="field">The list of co-authors.</param>
    public static RelationSelection OfCoauthors(FieldContext field) => SelectCoauthors(field);

    private static long SizeOf(long starts, Window window) => starts * Math.Max(1, window.First ?? window.Last ?? WholeList);

    private NodeSelection SelectNodes(FieldContext connection, NodeKind kind, long nodes) =>
        Select([.. connection.Below("nodes"), .. connection.Below("edges/node")], ScholarlyVocabulary.Of(kind), nodes);

    private NodeSelection Select(IReadOnlyList<FieldContext> fields, KindDefinition kind, long nodes)
    {
        List<RelationSelection> relations = [];
        foreach (var field in fields) AddRelations(field, kind, nodes, relations);
        return SelectFields(fields, kind) with { Relations = relations };
    }

    /// <summary>What is read of the nodes themselves.</summary>
    private static NodeSelection SelectFields(IReadOnlyList<FieldContext> fields, KindDefinition kind)
    {
        List<NodeProperty> properties = [];
        var (withKeys, withIds, withSources) = (false, false, false);
        foreach (var field in fields)
        {
            var name = field.Field.Name;
            withKeys |= name is "id" or "key";
            withIds |= name == "externalIds";
            withSources |= name == "sources";
            if (PropertyOf(kind, name) is var property && property != NodeProperty.None && !properties.Contains(property))
                properties.Add(property);
        }

        return new(properties, withKeys, []) { WithIds = withIds, WithSources = withSources };
    }

    private void AddRelations(FieldContext field, KindDefinition kind, long nodes, List<RelationSelection> relations)
    {
        var name = field.Field.Name;
        if (kind.Kind == NodeKind.Paper && name == Authorships.FieldName)
        {
            if (Authorships.Foretell(field) is { } query && Reserve(SizeOf(nodes, query.Window)) is { } edges)
                relations.Add(SelectAuthorships(field, query, edges));
        }
        else if (kind.Kind == NodeKind.Author && name == Coauthors.FieldName)
        {
            if (Reserve(nodes * WholeList * WholeList) is not null) relations.Add(SelectCoauthors(field));
        }
        else
        {
            foreach (var relation in kind.Relations)
            {
                if (relation.CountName == name) relations.Add(new(RelationConnections.CountQuery(relation), NodeSelection.Nothing));
                else if (relation.Name == name) AddConnection(field, relation, nodes, relations);
            }
        }
    }

    private void AddConnection(FieldContext field, RelationField relation, long nodes, List<RelationSelection> relations)
    {
        if (RelationConnections.Foretell(relation, field) is { } query && Reserve(SizeOf(nodes, query.Window)) is { } edges)
            relations.Add(SelectEnds(relation, field, query, edges));
        foreach (var facet in field.Below(""))
        {
            if (facet.Field.Name != FacetFields.Name || RelationConnections.ForetellAll(relation, field) is not { } all) continue;
            if (Reserve(nodes * WholeList) is null) continue;
            relations.Add(new(all, NodeFacets.Foretell(FacetFields.TermOf(relation.Other, facet))));
        }
    }

    private RelationSelection SelectEnds(RelationField relation, FieldContext field, ExpandQuery query, long edges) =>
        new(query, SelectNodes(field, relation.Other, edges))
        {
            Institutions = SelectInstitutions(query, field.Below("edges/institutions"), edges),
        };

    private RelationSelection SelectAuthorships(FieldContext field, ExpandQuery query, long edges) =>
        new(query, Select(field.Below("author"), ScholarlyVocabulary.Of(NodeKind.Author), edges))
        {
            Institutions = SelectInstitutions(query, field.Below("institutions"), edges),
        };

    private NodeSelection? SelectInstitutions(ExpandQuery query, IReadOnlyList<FieldContext> fields, long edges) =>
        query.EdgeProperties.Contains(RelationProperty.Institutions)
            ? Select(fields, ScholarlyVocabulary.Of(NodeKind.Institution), edges)
            : null;

    /// <summary>Only some of the people are shown, so that no further levels are read of all of them.</summary>
    private static RelationSelection SelectCoauthors(FieldContext field)
    {
        var people = SelectFields(field.Below("author"), ScholarlyVocabulary.Of(NodeKind.Author));
        var papers = SelectFields(field.Below("jointPapers"), ScholarlyVocabulary.Of(NodeKind.Paper));
        return new(Coauthors.Papers, papers with { Relations = [new(Coauthors.People, people)] });
    }

    /// <returns>The number, or null where it is more than may still be read ahead.</returns>
    private long? Reserve(long edges)
    {
        if (edges > _edgesLeft) return null;
        _edgesLeft -= edges;
        return edges;
    }

    private static NodeProperty PropertyOf(KindDefinition kind, string name)
    {
        foreach (var field in kind.Fields)
        {
            if (field.Name == name) return field.Property;
        }

        return NodeProperty.None;
    }
}
