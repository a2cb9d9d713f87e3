using System.CommandLine;
using KnowledgeGraph.Server.Commands;

var root = new RootCommand("A scholarly knowledge graph: papers, authors, institutions, venues and topics, served by GraphQL.")
{
    ImportCommand.Create(),
    ExportCommand.Create(),
    StatsCommand.Create(),
    VerifyCommand.Create(),
    ServeCommand.Create(),
    QueryCommand.Create(),
    SchemaCommand.Create(),
    GenerateCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
