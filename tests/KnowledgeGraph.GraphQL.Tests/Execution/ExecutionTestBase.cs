using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Tests.Execution.Library;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>A query in, a response out. Expected responses may be laid out freely: they are compared without white space.</summary>
public abstract class ExecutionTestBase
{
    private readonly LibraryState _library = new();

    private protected LibraryState Library => _library;

    private protected static GraphQLExecutor LibraryExecutor { get; } = new(LibrarySchema.Instance);

    private protected Task AssertResponse(string query, string expected, string? variables = null) =>
        AssertResponse(LibraryExecutor, query, expected, variables, _library);

    private protected static async Task AssertResponse(
        GraphQLExecutor executor, string query, string expected, string? variables = null, object? state = null)
    {
        (_, string response) = await Run(executor, query, variables, state);
        Assert.Equal(Compact(expected), response);
    }

    private protected static async Task<(ExecutionOutcome Outcome, string Response)> Run(
        GraphQLExecutor executor,
        string query,
        string? variables = null,
        object? state = null,
        string? operationName = null,
        CancellationToken cancellationToken = default)
    {
        ArrayBufferWriter<byte> output = new();
        ExecutionOutcome outcome = await executor.ExecuteAsync(
            new GraphQLRequest
            {
                Query = Encoding.UTF8.GetBytes(query),
                OperationName = operationName,
                Variables = variables is null ? default : Encoding.UTF8.GetBytes(variables),
                State = state,
            },
            output,
            cancellationToken);
        string response = Encoding.UTF8.GetString(output.WrittenSpan);
        using JsonDocument parsed = JsonDocument.Parse(response);
        Assert.Equal(JsonValueKind.Object, parsed.RootElement.ValueKind);
        return (outcome, response);
    }

    /// <summary>The messages of the response's errors, each with its path.</summary>
    private protected static string[] ErrorsOf(string response)
    {
        using JsonDocument parsed = JsonDocument.Parse(response);
        return parsed.RootElement.TryGetProperty("errors", out JsonElement errors)
            ? [.. errors.EnumerateArray().Select(Describe)]
            : [];
    }

    private protected static GraphQLExecutor Executor(Action<SchemaBuilder> declare, ExecutorOptions? options = null)
    {
        SchemaBuilder builder = new();
        declare(builder);
        Schema schema = builder.Build();
        return new GraphQLExecutor(schema, options);
    }

    private static string Describe(JsonElement error)
    {
        string path = error.TryGetProperty("path", out JsonElement segments) ? segments.GetRawText() : "-";
        return $"{error.GetProperty("message").GetString()} @ {path}";
    }

    /// <summary>Keeps the escapes of strings as they are written.</summary>
    private static string Compact(string json)
    {
        StringBuilder compact = new();
        bool isString = false;
        for (int index = 0; index < json.Length; index++)
        {
            char character = json[index];
            if (isString && character == '\\')
            {
                compact.Append(character).Append(json[++index]);
                continue;
            }

            isString ^= character == '"';
            if (isString || !char.IsWhiteSpace(character))
            {
                compact.Append(character);
            }
        }

        return compact.ToString();
    }
}
