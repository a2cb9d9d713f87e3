using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Search;

/// <summary>
/// A place among hits: base64url of <c>position:id</c>, where the id is the node's. A write can move hits a little, since it changes
/// how rare words are; the page goes on behind the node where it is found near its old position, else behind the position.
/// </summary>
/// <param name="Position">Of the hit, from 0.</param>
/// <param name="Id">The global id of the node.</param>
internal readonly record struct SearchCursor(int Position, string Id)
{
    public static string Encode(int position, NodeKind kind, ReadOnlySpan<byte> key) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{position}:{GlobalId.Encode(kind, key)}")));

    public static SearchCursor Decode(string text, string argument)
    {
        if (text.Length is > 0 and <= 2 * GlobalId.MaxLength && Base64Url.IsValid(text))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(':', 2);
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            {
                return new SearchCursor(position, parts[1]);
            }
        }

        throw ApiErrors.BadInput($"'{argument}' is no cursor of a search: use the 'cursor' of an edge, or 'endCursor' or " +
            $"'startCursor' of a page.");
    }
}
