using System.CommandLine;
using System.Text;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Server.Querying;

namespace KnowledgeGraph.Server.Commands;

/// <summary>
/// <c>kg query</c>: runs one GraphQL document, on a data folder in process or on a server, and prints the response. Ends with 0 when the
/// response has data and no errors, 3 when some fields failed, 1 when there is no data.
/// </summary>
internal sealed class QueryCommand
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "File with the document; - for standard input.",
        DefaultValueFactory = _ => "-",
    };

    private readonly Option<string?> _data = new("--data", "--store")
    {
        Description = "Folder that holds the graph, or the address of a Neo4j server; data unless --url is given.",
    };
    private readonly Option<string?> _url = new("--url")
    {
        Description = "GraphQL address of a server, such as http://127.0.0.1:5080/graphql.",
    };

    private readonly Option<string?> _variables = new("--variables") { Description = "Variables as a JSON object, or @FILE with one." };
    private readonly Option<string?> _operation = new("--operation") { Description = "Which operation of the document to run." };
    private readonly Option<bool> _write = new("--write")
    {
        Description = "Let mutations change the folder; with --url the server's key decides.",
    };

    private readonly Option<bool> _json = SharedOptions.Json();

    public static Command Create() => new QueryCommand().Build();

    private Command Build()
    {
        var command = new Command("query", "Run a GraphQL query and print the response.")
        {
            _file, _data, _url, _variables, _operation, _write, _json,
        };
        _url.Checked(url => Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                ? null
                : $"--url '{url}' is no HTTP address such as http://127.0.0.1:5080/graphql.");
        command.Validators.Add(result =>
        {
            if (result.GetResult(_url) is null) return;
            if (result.GetResult(_data) is not null)
                result.AddError("--data and --url exclude each other: a query runs on a folder or on a server.");
            if (result.GetResult(_write) is { Implicit: false })
                result.AddError("--write is for --data; a server lets mutations through by its key.");
        });
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(_json));
            return CommandRunner.RunAsync(output, () => RunAsync(output, result, cancellation));
        });
        return command;
    }

    private async Task<int> RunAsync(CommandOutput output, ParseResult result, CancellationToken cancellation)
    {
        var document = new QueryDocument(
            await ReadAsync(result.GetValue(_file) ?? "-", cancellation),
            result.GetValue(_operation),
            await QueryVariables.ReadAsync(result.GetValue(_variables), cancellation));
        var response = result.GetValue(_url) is { } url
            ? await RemoteQuery.RunAsync(new Uri(url), document, cancellation)
            : await LocalQuery.RunAsync(result.GetValue(_data) ?? "data", result.GetValue(_write), document, output.Message, cancellation);
        await using var stream = Console.OpenStandardOutput();
        await stream.WriteAsync(response, cancellation);
        await stream.WriteAsync("\n"u8.ToArray(), cancellation);
        return QueryResponse.Judge(response.Span) switch
        {
            QueryVerdict.Complete => ExitCode.Done,
            QueryVerdict.Partial => ExitCode.Incomplete,
            _ => ExitCode.Failed,
        };
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
