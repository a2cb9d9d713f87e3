namespace KnowledgeGraph.Storage.Text;

/// <summary>Knows whether bytes are what was written. Thread-safe, and fast for what it has checked before.</summary>
internal interface IByteGuard
{
    /// <param name="offset">First byte, from the beginning of the section.</param>
    /// <param name="count">Bytes.</param>
    /// <exception cref="StoreException">They are not what was written.</exception>
    void Check(long offset, long count);
}
