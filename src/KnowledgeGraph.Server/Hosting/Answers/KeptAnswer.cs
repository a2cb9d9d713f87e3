using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Server.Hosting.Answers;

/// <summary>A response as it was sent, and the state of the data that it is true of.</summary>
/// <param name="Stamp">Names the state.</param>
/// <param name="Headers">Those that came from answering, content type included.</param>
/// <param name="Body">The bytes.</param>
internal sealed record KeptAnswer(string Stamp, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Body)
{
    private const int Overhead = 400;

    /// <summary>About the memory that it takes.</summary>
    public long Bytes => Overhead + Body.Length;
}
