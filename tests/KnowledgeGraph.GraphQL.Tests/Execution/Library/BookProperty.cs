namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>The properties of books that one call of the field group reads together.</summary>
internal enum BookProperty
{
    Title,
    Pages,
    Weight,
    Genre,
    InPrint,
    Isbn,
    Added,
    Tags,
}
