using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// Ids for nodes that no one numbered: the first 16 bytes of SHA-256 over the kind and the folded content, in hexadecimal.
/// The folding (<see cref="UnicodeDecomposition"/>: compatibility forms and marks gone, lower case, letters and digits only, single spaces) makes two prints of one
/// title or name equal.
/// </summary>
public static class ContentHash
{
    public static ExternalId Of(NodeKind kind, string content)
    {
        var bytes = Encoding.UTF8.GetBytes($"{(byte)kind}|{Fold(content)}");
        return new ExternalId(IdScheme.Hash, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16)));
    }

    /// <summary>The content as it is compared. Text without letters or digits folds to itself, trimmed, so that it stays distinct.</summary>
    public static string Fold(string content)
    {
        var folded = new StringBuilder(content.Length);
        foreach (var rune in UnicodeDecomposition.Decompose(content).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        var result = folded.ToString().TrimEnd();
        return result.Length == 0 ? content.Trim() : result;
    }
}
