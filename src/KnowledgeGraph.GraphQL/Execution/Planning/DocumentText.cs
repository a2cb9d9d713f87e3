namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>A request's text as a dictionary key. The hash is seeded per process, so that nobody can prepare texts that collide.</summary>
internal readonly struct DocumentText : IEquatable<DocumentText>
{
    private readonly int _hash;

    public DocumentText(ReadOnlyMemory<byte> utf8)
    {
        Utf8 = utf8;
        HashCode hash = default;
        hash.AddBytes(utf8.Span);
        _hash = hash.ToHashCode();
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The same text in memory of its own, which outlives the request.</summary>
    public DocumentText ToOwned() => new(Utf8.ToArray());

    public bool Equals(DocumentText other) => _hash == other._hash && Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override bool Equals(object? obj) => obj is DocumentText other && Equals(other);

    public override int GetHashCode() => _hash;
}
