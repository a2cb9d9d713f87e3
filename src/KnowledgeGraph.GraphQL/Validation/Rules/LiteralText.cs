using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Literals as messages quote them: shortened, since a message must stay smaller than the request.</summary>
internal static class LiteralText
{
    private const int LongestQuote = 60;

    public static string Of(ValueNode value)
    {
        string text = GraphQLPrinter.Print(value);
        return text.Length <= LongestQuote ? text : $"{text.AsSpan(0, LongestQuote)}…";
    }
}
