namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Finds what a mistyped name may have meant, by edit distance.</summary>
internal static class NameSuggestions
{
    private const int MostSuggestions = 3;
    private const int LongestName = 64;

    /// <summary>A sentence to append to a message, with a space before it; empty if nothing is near.</summary>
    public static string For(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return "";
        }

        List<string> near = [.. candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= Tolerance(name))
            .Select(candidate => (Name: candidate, Distance: EditDistance(name, candidate)))
            .Where(scored => scored.Distance <= Tolerance(name))
            .OrderBy(scored => scored.Distance)
            .ThenBy(scored => scored.Name, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(scored => $"\"{scored.Name}\"")];
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    private static int Tolerance(string name) => 1 + (name.Length / 4);

    /// <summary>Levenshtein distance that ignores case; time and memory by the product and the length of the names.</summary>
    private static int EditDistance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                bool same = char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]);
                int replaced = previous[column - 1] + (same ? 0 : 1);
                current[column] = Math.Min(replaced, 1 + Math.Min(previous[column], current[column - 1]));
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
