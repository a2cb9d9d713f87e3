using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>A valid document; its operations are planned when they are first asked for. Safe from any thread.</summary>
internal sealed class PreparedDocument
{
    private readonly Schema _schema;
    private readonly DocumentNode _document;
    private readonly OperationDefinitionNode[] _definitions;
    private readonly PlannedOperation?[] _operations;

    public PreparedDocument(Schema schema, DocumentNode document)
    {
        _schema = schema;
        _document = document;
        _definitions = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        _operations = new PlannedOperation?[_definitions.Length];
    }

    public int OperationCount => _definitions.Length;

    /// <summary>§6.1 <c>GetOperation</c>.</summary>
    /// <param name="name">Null or empty if the request names none.</param>
    /// <returns>Null if no operation, or no single one, fits the name.</returns>
    public PlannedOperation? Find(string? name)
    {
        int index = string.IsNullOrEmpty(name)
            ? (_definitions.Length == 1 ? 0 : -1)
            : Array.FindIndex(_definitions, definition => definition.Name == name);
        if (index < 0)
        {
            return null;
        }

        PlannedOperation? operation = Volatile.Read(ref _operations[index]);
        if (operation is null)
        {
            operation = new PlannedOperation(_schema, _document, _definitions[index], RootOf(_definitions[index].Operation));
            Volatile.Write(ref _operations[index], operation);
        }

        return operation;
    }

    /// <summary>The cost that the text alone makes likely. Measured anew each time, since few requests ask for it.</summary>
    public long EstimateCost(OperationDefinitionNode operation, ValidationLimits limits) =>
        new ComplexityMeasure(TypedDocumentBuilder.Build(_schema, _document), limits.AssumedListSize).Of(operation);

    private ObjectType RootOf(OperationType operation) => operation switch
    {
        OperationType.Query => _schema.QueryType,
        OperationType.Mutation => _schema.MutationType,
        _ => _schema.SubscriptionType,
    } ?? throw new InvalidOperationException($"A {operation} passed validation in a schema without such a root.");
}
