using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Writes a schema in the schema definition language: types and members in the order of declaration, so that equal schemas give equal
/// bytes. Built-in scalars and the specification's directives are left out (§3.3, §3.5).
/// </summary>
public static class SchemaPrinter
{
    /// <returns>Ends with a line feed.</returns>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return GraphQLPrinter.Print(SchemaDocument.Of(schema)) + "\n";
    }
}
