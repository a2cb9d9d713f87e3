using KnowledgeGraph.Api.Analysis.Metrics;
using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Declares the interface <c>Node</c> and the object type of each kind.</summary>
internal static class NodeTypes
{
    public const string Interface = "Node";

    private const string IdDescription =
        "Opaque and global: the same in every store and after a new import. Any field that takes an id takes it.";

    public static void Declare(SchemaBuilder schema, ScholarlyApiOptions options)
    {
        schema.Interface(Interface, type => type
            .Description("Anything in the graph that has an identity.")
            .Field("id", "ID!").Description(IdDescription));
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            schema.Object<NodeId>(kind.TypeName, type => DeclareKind(type, kind, options));
        }
    }

    private static void DeclareKind(ObjectTypeBuilder<NodeId> type, KindDefinition kind, ScholarlyApiOptions options)
    {
        type.Description(kind.Description).Implements(Interface);
        var group = type.GroupAsync(StoreResolvers.FromStore<NodeId, NodeFieldKey>(NodeFieldReader.ReadAsync, AwayFieldReader.ReadAsync))
            .Field("id", "ID!", new NodeFieldKey(NodeFieldSource.Id), IdDescription)
            .Field("key", "String!", new NodeFieldKey(NodeFieldSource.Key),
                "The most preferred external id as `scheme:value`, such as `doi:10.1000/1`. It stays when better ids become known.")
            .Field("externalIds", "[String!]!", new NodeFieldKey(NodeFieldSource.ExternalIds),
                "All known ids as `scheme:value`, the key first.")
            .Field("sources", "[String!]!", new NodeFieldKey(NodeFieldSource.Sources), "Names of the sources that stated this node.");
        foreach (var field in kind.Fields)
        {
            var source = PaperTypes.IsTypeOf(kind.Kind, field) ? NodeFieldSource.PaperType : NodeFieldSource.Property;
            group.Field(field.Name, TypeOf(kind.Kind, field), new NodeFieldKey(source, field.Property), field.Description);
        }

        if (kind.Kind == NodeKind.Paper) Authorships.DeclareField(type);
        if (kind.Kind == NodeKind.Author)
        {
            Coauthors.DeclareField(type);
            AuthorMetricFields.DeclareField(type);
        }

        foreach (var relation in kind.Relations) RelationConnections.DeclareField(type, relation, options);
        foreach (var relation in kind.Relations)
        {
            type.Field(relation.CountName, "Int!")
                .Description(OrderTypes.CountDescription(relation))
                .ResolveFromStore<NodeId>((context, nodes, snapshot) =>
                    RelationConnections.CountAsync(relation, nodes, snapshot, context.CancellationToken));
        }
    }

    private static string TypeOf(NodeKind kind, FieldDefinition field) => field.Type switch
    {
        PropertyType.Integer => "Int",
        PropertyType.Boolean => "Boolean",
        PropertyType.Date => "Date",
        PropertyType.TextList => "[String!]!",
        _ when PaperTypes.IsTypeOf(kind, field) => PaperTypes.EnumName,
        _ => "String",
    };
}
