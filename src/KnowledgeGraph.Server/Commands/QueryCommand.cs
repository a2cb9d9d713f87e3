using System.Buffers;
using System.CommandLine;
using System.Text;
using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Output;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg query</c>: runs one GraphQL document on a data folder, in process, and prints the response.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "File with the document; - for standard input.", DefaultValueFactory = _ => "-" };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var variables = new Option<string?>("--variables") { Description = "Variables as a JSON object." };
        var operation = new Option<string?>("--operation") { Description = "Which operation of the document to run." };
        var command = new Command("query", "Run a GraphQL query and print the response.") { file, data, variables, operation, json };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, async () =>
            {
                await using var store = StoreFactory.OpenForReading(result.GetValue(data) ?? "data", output.Message);
                using var state = await ApiRequest.OpenAsync(store, ScholarlyApiOptions.Default, mayWrite: false, cancellation);
                var request = new GraphQLRequest
                {
                    Query = await ReadAsync(result.GetValue(file) ?? "-", cancellation),
                    OperationName = result.GetValue(operation),
                    Variables = Encoding.UTF8.GetBytes(result.GetValue(variables) ?? ""),
                    State = state,
                };
                return await RunAsync(request, cancellation);
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        var executor = new GraphQLExecutor(ScholarlySchema.Build(ScholarlyApiOptions.Default));
        var response = new ArrayBufferWriter<byte>();
        var outcome = await executor.ExecuteAsync(request, response, cancellation);
        response.Write("\n"u8);
        await using var stream = Console.OpenStandardOutput();
        await stream.WriteAsync(response.WrittenMemory, cancellation);
        return outcome == ExecutionOutcome.Completed ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        if (file != "-") return await File.ReadAllBytesAsync(file, cancellation);
        using var buffer = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(buffer, cancellation);
        return buffer.ToArray();
    }
}
