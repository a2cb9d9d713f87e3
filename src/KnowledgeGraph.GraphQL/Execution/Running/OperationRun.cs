using System.Buffers;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>One execution of a planned operation (§6.2), from the root level to the last byte.</summary>
internal sealed class OperationRun(PlannedOperation operation, SelectionPlan plan, RequestContext request)
{
    private readonly Level _root = new(plan, new ObjectColumn<Root>([default]), null);

    /// <returns>Null if all resolvers are done already.</returns>
    public Task? Execute()
    {
        LevelExecutor executor = new(request, request.VariableValues);
        return operation.Definition.Operation == OperationType.Mutation ? executor.ExecuteSerially(_root) : executor.Execute(_root);
    }

    /// <summary>Called when <see cref="Execute"/> is done.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        ErrorCollector collector = new(request.Options.MaxErrors);
        bool isNull = _root.Settle(collector) is not null;
        IReadOnlyList<GraphQLError> errors = collector.ToList();

        ResponseWriter writer = new(output);
        writer.WriteByte((byte)'{');
        if (errors.Count > 0)
        {
            writer.WriteErrors(errors);
            writer.WriteByte((byte)',');
        }

        writer.WriteRaw("\"data\":"u8);
        if (isNull)
        {
            writer.WriteNull();
        }
        else
        {
            _root.WriteRow(ref writer, 0);
        }

        Extend();
        if (request.Extensions.Members.Count > 0)
        {
            writer.WriteByte((byte)',');
            writer.WriteExtensions(request.Extensions.Members);
        }

        writer.WriteByte((byte)'}');
        writer.Flush();
    }

    private void Extend()
    {
        if (request.State is IResponseExtender extender)
        {
            extender.Extend(request.Extensions);
        }

        if (request.CostEstimate is { } estimate)
        {
            long maximum = request.Options.ValidationLimits.MaxComplexity;
            string cost = $$"""{"estimate":{{estimate}},"actual":{{request.Cost}},"maximum":{{maximum}}}""";
            request.Extensions.Set("cost", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(cost));
        }
    }
}
