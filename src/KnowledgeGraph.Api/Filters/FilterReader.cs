using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Filters;

/// <summary>
/// Turns filter inputs into the store's conditions. The members of an input hold together (and); a member that is null counts as left out,
/// so that a client may leave a variable empty. For one filter and one thread.
/// </summary>
internal sealed class FilterReader(int maxConditions)
{
    private int _conditions;

    /// <summary>Null if the input sets no condition.</summary>
    public static NodeFilter? Read(NodeKind kind, InputValue input, int maxConditions) =>
        input.IsNullOrAbsent ? null : new FilterReader(maxConditions).ReadKind(ScholarlyVocabulary.Of(kind), input.AsObject());

    private NodeFilter? ReadKind(KindDefinition kind, InputObject input)
    {
        List<NodeFilter> conditions = [];
        foreach (var member in input.Type.Fields)
        {
            var value = input[member];
            if (value.IsNullOrAbsent) continue;
            Count(1);
            if (ReadMember(kind, member.Name, value) is { } condition) conditions.Add(condition);
        }

        return conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => new NodeFilter.All(conditions),
        };
    }

    private NodeFilter? ReadMember(KindDefinition kind, string name, InputValue value) => name switch
    {
        "and" => new NodeFilter.All(ReadList(kind, value)),
        "or" => new NodeFilter.Any(ReadList(kind, value)),
        "not" => new NodeFilter.Not(ReadOrAll(kind, value)),
        "ids" => new NodeFilter.HasId(ReadIds(kind.Kind, value)),
        "text" => new NodeFilter.Matches(value.AsString()),
        _ => ReadFieldOrRelation(kind, name, value),
    };

    private NodeFilter? ReadFieldOrRelation(KindDefinition kind, string name, InputValue value)
    {
        foreach (var field in kind.Fields)
        {
            if (field.Name == name) return PropertyFilters.Read(field, value.AsObject(), Count);
        }

        foreach (var relation in kind.Relations)
        {
            if (relation.Name == name) return ReadRelation(relation, value.AsObject());
        }

        throw new InvalidOperationException($"The filter of {kind.TypeName} declares '{name}', which nothing reads.");
    }

    private NodeFilter? ReadRelation(RelationField relation, InputObject input)
    {
        List<NodeFilter> conditions = [];
        var other = ScholarlyVocabulary.Of(relation.Other);
        foreach (var member in input.Type.Fields)
        {
            var value = input[member];
            if (value.IsNullOrAbsent) continue;
            Count(1);
            conditions.Add(member.Name switch
            {
                "some" => Related(relation, value, other, Quantifier.Some),
                "none" => Related(relation, value, other, Quantifier.None),
                "all" => Related(relation, value, other, Quantifier.All),
                _ => ReadCount(relation, value, other),
            });
        }

        return conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => new NodeFilter.All(conditions),
        };
    }

    private NodeFilter.Related ReadCount(RelationField relation, InputValue input, KindDefinition other) => new(
        relation.Relation,
        relation.Direction,
        input["where"] is { IsNullOrAbsent: false } where ? ReadKind(other, where.AsObject()) : null,
        Quantifier.Count,
        input["min"] is { IsNullOrAbsent: false } minimum ? minimum.AsInt64() : null,
        input["max"] is { IsNullOrAbsent: false } maximum ? maximum.AsInt64() : null);

    private NodeFilter.Related Related(RelationField relation, InputValue input, KindDefinition other, Quantifier quantifier) =>
        new(relation.Relation, relation.Direction, ReadKind(other, input.AsObject()), quantifier);

    private List<NodeFilter> ReadList(KindDefinition kind, InputValue list)
    {
        List<NodeFilter> filters = [];
        foreach (var item in list.AsList()) filters.Add(ReadOrAll(kind, item));
        return filters;
    }

    /// <summary>A filter without conditions holds for every node, which matters below <c>or</c> and <c>not</c>.</summary>
    private NodeFilter ReadOrAll(KindDefinition kind, InputValue input)
    {
        Count(1);
        return ReadKind(kind, input.AsObject()) ?? new NodeFilter.All([]);
    }

    private List<ExternalId> ReadIds(NodeKind kind, InputValue list)
    {
        List<ExternalId> ids = [];
        foreach (var item in list.AsList())
        {
            if (!NodeIdText.TryRead(item.AsString(), kind, out var id, out var problem)) throw ApiErrors.BadInput(problem);
            ids.Add(id);
        }

        return ids;
    }

    private void Count(int conditions)
    {
        _conditions += conditions;
        if (_conditions > maxConditions) throw ApiErrors.FilterTooLarge(maxConditions);
    }
}
