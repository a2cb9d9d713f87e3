using KnowledgeGraph.Api.Facets;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// Declares the connection and edge types: one pair for each kind, and one for each relation whose edges carry properties.
/// </summary>
internal static class NodeConnections
{
    public static void Declare(SchemaBuilder schema)
    {
        foreach (var kind in ScholarlyVocabulary.Kinds) DeclarePair(schema, kind, kind.TypeName, EdgeFields.None);
        foreach (var relation in ScholarlyVocabulary.Kinds.SelectMany(kind => kind.Relations).DistinctBy(relation => relation.TypePrefix))
        {
            var other = ScholarlyVocabulary.Of(relation.Other);
            if (relation.TypePrefix != other.TypeName) DeclarePair(schema, other, relation.TypePrefix, relation.EdgeFields);
        }
    }

    public static void DeclareEdgeFields(ObjectTypeBuilder<EdgeRow<NodeId>> type, IReadOnlyList<EdgeFieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            var valueType = RelationPropertyInfo.Of(field.Property).Type;
            type.Field(field.Name, field.Type).Description(field.Description)
                .Resolve((_, rows) => StoreColumns.Convert(StorePages.SourceOf(rows[0].Pages).ColumnOf(field.Property), valueType));
        }
    }

    private static void DeclarePair(
        SchemaBuilder schema, KindDefinition kind, string prefix, IReadOnlyList<EdgeFieldDefinition> edgeFields) =>
        schema.Connection<NodeId>(prefix, kind.TypeName, types =>
        {
            DeclareEdgeFields(types.Edge, edgeFields);
            FacetFields.DeclareField(types.Connection, kind);
        });
}
