using System.CommandLine;
using KnowledgeGraph.Server.Analysing;
using KnowledgeGraph.Server.Commands;

var root = new RootCommand("A scholarly knowledge graph: papers, authors, institutions, venues and topics, served by GraphQL.")
{
    ImportCommand.Create(),
    ExportCommand.Create(),
    StatsCommand.Create(),
    VerifyCommand.Create(),
    CopyCommand.Create(),
    Neo4jCommand.Create(),
    CompactCommand.Create(),
    ServeCommand.Create(),
    RefreshCommand.Create(),
    QueryCommand.Create(),
    SchemaCommand.Create(),
    DistanceCommand.Create(),
    PathCommand.Create(),
    CommunitiesCommand.Create(),
    MainPathCommand.Create(),
    RankCommand.Create(),
    SuggestCommand.Create(),
    ConflictsCommand.Create(),
    TeamCommand.Create(),
    GenerateCommand.Create(),
};

// A signal cancels the command, which ends in its own time: the server has bounds for that, an import finishes its batch.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromDays(1) };
var command = root.Parse(args);
var exitCode = await command.InvokeAsync(invocation);
return command.Errors.Count > 0 ? ExitCode.Usage : exitCode;
