using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Facets;
using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Mutations;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Search;
using KnowledgeGraph.Api.Statistics;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api;

/// <summary>Declares the public contract. Nothing in it depends on a store: the same schema serves every one.</summary>
public static class ScholarlySchema
{
    /// <param name="options">Bounds that the descriptions name.</param>
    public static Schema Build(ScholarlyApiOptions options)
    {
        SchemaBuilder schema = new();
        schema.Description(
            "Papers, authors, institutions, venues and topics as a graph. Every id argument takes a node's `id` or any external " +
                "id. Filters, " +
            $"orders and facets work at every depth. The connections of a node show {options.DefaultPageSize} entries unless " +
                $"the request says " +
            "how many, and `hasNextPage` and `totalCount` say what is not shown; lists that are no connections, such as a " +
                "paper's authorships, are never cut. Paths, citation flow, people, communities and rankings are computed on the graph in " +
                "memory: each such field tells its price (`estimate`), takes a `budget`, says whether it is `complete`, and leaves in " +
                "`extensions.analysis` what it rests on.");
        schema.Query(query =>
        {
            query.Description("Reads the graph. One request sees one version of it, however many writes happen meanwhile.");
            NodeFields.Declare(query, options);
            RootConnections.Declare(query, options);
            SearchFields.Declare(query, options);
            StatisticsFields.DeclareField(query);
            AnalysisSchema.DeclareFields(query);
        });
        schema.Mutation(mutation =>
        {
            mutation.Description("Changes the graph. Every field needs authorisation and is applied as a whole or not at all.");
            UpsertPapers.DeclareField(mutation, options);
            DeleteNodes.DeclareField(mutation, options);
        });
        NodeTypes.Declare(schema, options);
        Authorships.DeclareType(schema);
        Coauthors.DeclareType(schema);
        NodeConnections.Declare(schema);
        FacetTypes.Declare(schema);
        SearchTypes.Declare(schema);
        StatisticsFields.DeclareType(schema);
        AnalysisSchema.DeclareTypes(schema);
        PaperTypes.Declare(schema);
        FilterTypes.Declare(schema);
        OrderTypes.Declare(schema);
        PaperInputTypes.Declare(schema);
        UpsertPapers.DeclarePayload(schema);
        DeleteNodes.DeclarePayload(schema);
        return schema.Scalar(StandardScalars.Date).Scalar(StandardScalars.Long).Build();
    }
}
