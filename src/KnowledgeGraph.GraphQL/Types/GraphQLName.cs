namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The lexical rule of names (§2.1.9).</summary>
internal static class GraphQLName
{
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names that begin with two underscores belong to introspection (§4.1).</summary>
    public static bool IsReserved(string text) => text.StartsWith("__", StringComparison.Ordinal);
}
