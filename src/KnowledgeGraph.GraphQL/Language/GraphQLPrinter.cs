using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// Writes a syntax tree in one canonical layout: two spaces a level, one selection or member a line, line feeds, no final line feed.
/// Comments and the author's layout are gone. Reading the result and printing it again gives the same text. Linear in the tree.
/// </summary>
public static class GraphQLPrinter
{
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var printer = new Printer();
        printer.Write(node);
        return printer.ToString();
    }

    /// <summary>Writes a text as a quoted GraphQL string with every needed escape (§2.9.4).</summary>
    public static string PrintString(string value)
    {
        var printer = new Printer();
        printer.WriteQuoted(value);
        return printer.ToString();
    }
}
