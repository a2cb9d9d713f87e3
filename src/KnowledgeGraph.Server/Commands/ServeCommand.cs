using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Server.Output;
using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg serve</c>: the graph over HTTP. Mutations need the key of the environment variable <c>KG_API_KEY</c>.</summary>
internal static class ServeCommand
{
    private const string KeyVariable = "KG_API_KEY";
    private const string KeyHeader = "X-Api-Key";

    public static Command Create()
    {
        var data = SharedOptions.Data();
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("serve", $"Serve GraphQL over HTTP. Mutations need the header {KeyHeader} with the value of {KeyVariable}.") { data, urls };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(json: false);
            return CommandRunner.RunAsync(output, async () =>
            {
                await using var store = StoreFactory.OpenForWriting(result.GetValue(data) ?? "data", output.Message);
                await using var app = Build(ScholarlyApi.Create(store), result.GetValue(urls) ?? "");
                await app.StartAsync(cancellation);
                output.Message($"Listening on {string.Join(", ", app.Urls)}; GraphQL at /graphql, the query page at /. Stop with Ctrl-C.");
                await app.WaitForShutdownAsync(cancellation);
                return ExitCode.Done;
            });
        });
        return command;
    }

    private static WebApplication Build(ScholarlyApi api, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var app = builder.Build();
        var key = Environment.GetEnvironmentVariable(KeyVariable);
        app.MapGraphQL("/graphql", api.Executor, new GraphQLHttpOptions
        {
            OpenState = async context => await api.OpenRequestAsync(MayWrite(context.Request, key), context.RequestAborted),
        });
        var schema = SchemaPrinter.Print(api.Schema);
        app.MapGet("/schema.graphql", () => Results.Text(schema, "text/plain"));
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", () => Results.Text("ready"));
        ServePage(app, Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        return app;
    }

    private static void ServePage(WebApplication app, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "graphiql.js")))
        {
            app.MapGet("/", () => Results.Text("The query page was not bundled: build again with Node.js 20 or later. GraphQL is at /graphql."));
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }

    /// <summary>Without a configured key nobody may write. Compared in constant time, so that a key cannot be guessed byte by byte.</summary>
    private static bool MayWrite(HttpRequest request, string? key) =>
        !string.IsNullOrEmpty(key)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[KeyHeader].ToString()), Encoding.UTF8.GetBytes(key));
}
