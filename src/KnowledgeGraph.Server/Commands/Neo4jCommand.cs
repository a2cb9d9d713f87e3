using System.CommandLine;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg neo4j init</c>: prepares a Neo4j database, or brings it to the schema of this program.</summary>
internal static class Neo4jCommand
{
    public static Command Create() => new("neo4j", "Prepare a Neo4j database.") { Init() };

    private static Command Init()
    {
        var store = new Option<string>("--store")
        {
            Description = "Address of the server, such as bolt://localhost:7687.",
            Required = true,
        };
        var json = SharedOptions.Json();
        var command = new Command(
            "init", "Make the constraints and indexes that the graph needs; doing it again changes nothing.") { store, json };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, async () =>
            {
                var address = result.GetValue(store) ?? "";
                if (!StoreFactory.IsAddress(address))
                    throw new StoreException(StoreFault.Invalid, $"'{address}' is no address of a server such as bolt://localhost:7687.");
                await using var driver = StoreFactory.OpenDriver(address);
                var applied = await new SchemaMigrator(driver, StoreFactory.Database).MigrateAsync(cancellation);
                foreach (var step in applied) output.Message($"applied {step.Name}: {step.Statements.Count} statements");
                output.Result(
                    new { schema = SchemaMigrator.Newest, applied = applied.Select(step => step.Name) },
                    [("schema", (long)SchemaMigrator.Newest), ("steps applied", (long)applied.Count)]);
                return ExitCode.Done;
            });
        });
        return command;
    }
}
