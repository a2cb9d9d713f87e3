using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>Text of elements whose markup (fixed case, italics, formulas) carries no words of its own.</summary>
internal static class AnthologyText
{
    /// <summary>The element's text without markup, white space collapsed, in normalisation form C; null when there is none.</summary>
    public static string? Of(XElement? element)
    {
        if (element is null) return null;
        var raw = element.Value;
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.Length == 0 ? null : UnicodeComposition.Compose(text.ToString());
    }
}
