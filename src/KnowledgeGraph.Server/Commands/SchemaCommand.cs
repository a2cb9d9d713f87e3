using System.CommandLine;
using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg schema print</c>: the public contract in the schema definition language.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var print = new Command("print", "Print the GraphQL schema.");
        print.SetAction(_ =>
        {
            Console.Out.Write(SchemaPrinter.Print(ScholarlySchema.Build(ScholarlyApiOptions.Default)));
            return ExitCode.Done;
        });
        return new Command("schema", "The public contract.") { print };
    }
}
