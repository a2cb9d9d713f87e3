using System.CommandLine;

namespace KnowledgeGraph.Server.Commands;

/// <summary>Options that several commands have in common.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of a table." };

    public static Option<string> Data() => new("--data")
    {
        Description = "Folder that holds the graph; made when it is missing.",
        DefaultValueFactory = _ => "data",
    };
}
