using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>Turns request text into documents that may be executed, once a text.</summary>
internal sealed class DocumentPreparation(Schema schema, ExecutorOptions options)
{
    private readonly DocumentCache _cache = new(options.PlanCacheDocuments, options.PlanCacheBytes);

    /// <returns>Null for a text that was not prepared lately.</returns>
    public PreparedDocument? FindPrepared(ReadOnlyMemory<byte> utf8) => _cache.Find(new DocumentText(utf8));

    /// <param name="utf8">The request's document.</param>
    /// <param name="refusal">Why there is no document, when the result is null.</param>
    public PreparedDocument? Prepare(ReadOnlyMemory<byte> utf8, out RequestRefusal? refusal)
    {
        DocumentText text = new(utf8);
        refusal = null;
        if (_cache.Find(text) is { } known)
        {
            return known;
        }

        if (!GraphQLParser.TryParse(utf8.Span, options.ParserLimits, out DocumentNode? document, out GraphQLSyntaxError? syntaxError))
        {
            refusal = Refuse(syntaxError);
            return null;
        }

        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(schema, document, options.ValidationLimits);
        if (errors.Count > 0)
        {
            bool isLimit = errors[0].Code == ErrorCodes.LimitExceeded;
            refusal = new RequestRefusal(isLimit ? ExecutionOutcome.LimitExceeded : ExecutionOutcome.ValidationError, errors);
            return null;
        }

        PreparedDocument prepared = new(schema, document);
        _cache.Add(text, prepared);
        return prepared;
    }

    private RequestRefusal Refuse(GraphQLSyntaxError error)
    {
        (string Name, long Maximum)? limit = error.Kind switch
        {
            SyntaxErrorKind.TooManyBytes => ("maxBytes", options.ParserLimits.MaxBytes),
            SyntaxErrorKind.TooManyTokens => ("maxTokens", options.ParserLimits.MaxTokens),
            SyntaxErrorKind.TooDeep => ("maxDepth", options.ParserLimits.MaxDepth),
            _ => null,
        };
        IReadOnlyList<SourceLocation> locations = error.Location.IsKnown ? [error.Location] : [];
        return limit is { } passed
            ? new RequestRefusal(ExecutionOutcome.LimitExceeded, [new GraphQLError(
                error.Message,
                ErrorCodes.LimitExceeded,
                locations,
                details: new Dictionary<string, object?> { ["limit"] = passed.Name, ["maximum"] = passed.Maximum })])
            : new RequestRefusal(ExecutionOutcome.SyntaxError, [new GraphQLError(error.Message, ErrorCodes.SyntaxError, locations)]);
    }
}
