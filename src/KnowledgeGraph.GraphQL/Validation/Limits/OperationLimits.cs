using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>Measures every operation of a document and reports the limits that it passes, at most one error for each limit.</summary>
internal static class OperationLimits
{
    public static IReadOnlyList<GraphQLError> Check(TypedDocument document, ValidationLimits limits)
    {
        (SelectionMeasure Measure, long Maximum)[] measures =
        [
            (new DepthMeasure(document), limits.MaxDepth),
            (new FieldCountMeasure(document), limits.MaxFields),
            (new AliasMeasure(document), limits.MaxAliases),
            (new ComplexityMeasure(document, limits.AssumedListSize), limits.MaxComplexity),
            (new IntrospectionDepthMeasure(document), limits.MaxIntrospectionDepth),
        ];
        var errors = new List<GraphQLError>();
        foreach ((SelectionMeasure measure, long maximum) in measures)
        {
            OperationDefinitionNode? tooLarge = document.Operations.Find(operation => measure.Of(operation) > maximum);
            if (tooLarge is not null)
            {
                errors.Add(Error(tooLarge, measure, maximum));
            }
        }

        return errors;
    }

    private static GraphQLError Error(OperationDefinitionNode operation, SelectionMeasure measure, long maximum)
    {
        long actual = measure.Of(operation);
        string subject = operation.Name is null ? "The operation" : $"Operation \"{operation.Name}\"";
        return new GraphQLError(
            $"{subject} has {actual} {measure.Unit}; this server allows {maximum} (limit: {measure.LimitName}). Ask for less at once.",
            ErrorCodes.LimitExceeded,
            [operation.Location],
            path: null,
            new Dictionary<string, object?> { ["limit"] = measure.LimitName, ["maximum"] = maximum, ["actual"] = actual });
    }
}
