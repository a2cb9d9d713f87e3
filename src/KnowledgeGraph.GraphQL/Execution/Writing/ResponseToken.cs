using System.Text;

namespace KnowledgeGraph.GraphQL.Execution.Writing;

/// <summary>
/// Bytes that a plan knows before any value: punctuation and names. They lie in memory that goes on behind them, so that a writer may
/// copy a short token as one vector, whatever its length.
/// </summary>
internal sealed class ResponseToken
{
    /// <summary>Tokens up to here are copied at once. Longer ones, of long aliases, are copied as any bytes are.</summary>
    public const int VectorBytes = 32;

    private readonly byte[] _bytes;

    public ResponseToken(string text)
    {
        Length = Encoding.UTF8.GetByteCount(text);
        _bytes = new byte[Math.Max(Length, VectorBytes)];
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    public int Length { get; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>At least <see cref="VectorBytes"/>; those behind the token mean nothing.</summary>
    public ReadOnlySpan<byte> Padded => _bytes;
}
