using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Parsing;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// Reads GraphQL text of the September 2025 edition (§2 and the type-system grammar of §3) into a syntax tree. Time and memory are linear
/// in the text. All methods may be called from any thread.
/// </summary>
public static class GraphQLParser
{
    /// <summary>Reads a text that may be wrong or hostile.</summary>
    /// <returns>False with <paramref name="error"/> set when the text is not a document or exceeds a limit; no other failure exists.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        ParserLimits limits,
        [NotNullWhen(true)] out DocumentNode? document,
        [NotNullWhen(false)] out GraphQLSyntaxError? error)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            document = new Parser(utf8, limits).ParseDocument();
            error = null;
            return true;
        }
        catch (GraphQLSyntaxException exception)
        {
            document = null;
            error = exception.Error;
            return false;
        }
    }

    /// <exception cref="GraphQLSyntaxException">The text is not a document.</exception>
    public static DocumentNode Parse(string text, ParserLimits? limits = null) =>
        new Parser(Encoding.UTF8.GetBytes(text), limits ?? ParserLimits.Trusted).ParseDocument();

    /// <summary>Reads a constant value, as in a default value: variables are refused.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not exactly one value.</exception>
    public static ValueNode ParseValue(string text) =>
        new Parser(Encoding.UTF8.GetBytes(text), ParserLimits.Trusted).ParseSingleValue();

    /// <summary>Reads a type reference such as <c>[Int!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not exactly one type reference.</exception>
    public static TypeNode ParseType(string text) =>
        new Parser(Encoding.UTF8.GetBytes(text), ParserLimits.Trusted).ParseSingleType();
}
