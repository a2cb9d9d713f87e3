namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

internal enum Genre : byte
{
    Novel,
    Atlas,
    FieldGuide,
}
