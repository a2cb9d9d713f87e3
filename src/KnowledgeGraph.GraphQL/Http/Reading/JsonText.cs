using System.Globalization;
using System.Text.Unicode;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>
/// Tells whether JSON spells Unicode text: valid UTF-8, and no escape of half a surrogate pair. JSON's grammar allows the latter (RFC 8259
/// §8.2), and the runtime's reader finds out only when a string is taken from it, then by an exception that means misuse. One pass over the
/// text spares every later reader that case.
/// </summary>
internal static class JsonText
{
    private const int EscapeBytes = 6;

    public static bool IsUnicode(ReadOnlySpan<byte> json) =>
        Utf8.IsValid(json) && ((json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0) || HasWholePairs(json));

    private static bool HasWholePairs(ReadOnlySpan<byte> json)
    {
        int next;
        while ((next = json.IndexOf((byte)'\\')) >= 0)
        {
            json = json[next..];
            bool isPair = IsEscapeOf(json, 0xD800, 0xDBFF) && IsEscapeOf(json[EscapeBytes..], 0xDC00, 0xDFFF);
            if (!isPair && IsEscapeOf(json, 0xD800, 0xDFFF))
            {
                return false;
            }

            // Behind any other backslash the escaped byte is skipped too, since it may be a backslash itself.
            json = json[Math.Min(isPair ? 2 * EscapeBytes : 2, json.Length)..];
        }

        return true;
    }

    private static bool IsEscapeOf(ReadOnlySpan<byte> json, int first, int last) =>
        json.Length >= EscapeBytes
        && json.StartsWith("\\u"u8)
        && int.TryParse(json[2..EscapeBytes], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
        && code >= first
        && code <= last;
}
