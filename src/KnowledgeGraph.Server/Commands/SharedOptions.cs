using System.CommandLine;

namespace KnowledgeGraph.Server.Commands;

/// <summary>Options that several commands have in common.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of a table." };

    /// <summary>For commands on a folder alone.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder that holds the graph; made when it is missing.",
        DefaultValueFactory = _ => "data",
    };

    /// <summary>For commands on any store; <c>--store</c> reads better before an address.</summary>
    public static Option<string> Store() => new("--data", "--store")
    {
        Description = "Folder that holds the graph, made when it is missing; or the address of a Neo4j server (bolt://, neo4j://).",
        DefaultValueFactory = _ => "data",
    };
}
