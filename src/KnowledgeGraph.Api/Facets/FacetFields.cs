using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Facets;

/// <summary>The field <c>groupBy</c> of connections: counts the whole list under its filter, not the page.</summary>
internal static class FacetFields
{
    public const string Name = "groupBy";

    /// <summary>The most groups that one facet returns.</summary>
    private const int MaxGroups = 1_000;

    /// <summary>A facet reads a whole list.</summary>
    private const int CostWeight = 10;

    private static readonly IReadOnlyList<FacetTerm>[] Terms = [.. ScholarlyVocabulary.Kinds.Select(FacetTerm.Of)];

    public static void DeclareField(ObjectTypeBuilder<ConnectionRow<NodeId>> connection, KindDefinition kind) => connection
        .Field(Name, FacetTypes.List + "!")
        .Description("Counts the nodes of the whole list (not of the page alone) by a property or by related nodes, largest group first.")
        .DeclareArguments(kind)
        .ResolveFromStore<ConnectionRow<NodeId>>((context, rows, snapshot) => GroupAsync(kind.Kind, context, rows, snapshot));

    public static IReadOnlyList<FacetTerm> TermsFor(NodeKind kind) => Terms[(int)kind - 1];

    /// <summary>Declares the arguments that <see cref="ReadArguments"/> reads.</summary>
    public static ObjectFieldBuilder<TSource> DeclareArguments<TSource>(
        this ObjectFieldBuilder<TSource> field, KindDefinition kind) => field
        .Argument("field", kind.FacetType + "!", "What to group by. A node with several values counts once in the group of each.")
        .Argument("first", "Int!", $"How many groups, at most {MaxGroups}; `groupCount` says how many there are.", "10")
        .Weight(CostWeight);

    public static (FacetTerm Term, int Limit) ReadArguments(NodeKind kind, FieldContext context)
    {
        var limit = SizeArguments.Read(context, "first") ?? 0;
        if (limit > MaxGroups) throw ApiErrors.PageTooLarge("first", limit, MaxGroups);
        return (TermOf(kind, context), limit);
    }

    /// <summary>What the field groups by.</summary>
    public static FacetTerm TermOf(NodeKind kind, FieldContext context) => TermsFor(kind)[context.Argument("field").AsEnum().Index];

    private static async ValueTask<FieldColumn> GroupAsync(
        NodeKind kind, FieldContext context, ReadOnlyMemory<ConnectionRow<NodeId>> rows, IGraphSnapshot snapshot)
    {
        var (term, limit) = ReadArguments(kind, context);
        var source = StorePages.SourceOf(rows.Span[0].Pages);
        if (source.Relation is not null)
        {
            NodeFacets facets = new(snapshot, term, limit, context.CancellationToken);
            return new ObjectColumn<FacetList>(await facets.OfRelatedAsync(source).ConfigureAwait(false));
        }

        FacetQuery query = new(
            kind, source.Filter, term.Property, term.Relation?.Relation ?? Relation.None, term.Relation?.Direction ?? default, limit);
        return new ObjectColumn<FacetList>([await snapshot.FacetAsync(query, context.CancellationToken).ConfigureAwait(false)]);
    }
}
