using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// Takes the values of a statement's parameters, one call a value, straight into the message, so that tens of thousands of rows cost
/// no object each. Containers state their size first and are complete when that many values were written.
/// </summary>
public interface ICypherWriter
{
    void WriteNull();

    void WriteBoolean(bool value);

    void WriteInt64(long value);

    void WriteDouble(double value);

    void WriteString(ReadOnlySpan<char> value);

    /// <summary>Writes text that is UTF-8 already. The caller answers for its being valid.</summary>
    void WriteUtf8String(ReadOnlySpan<byte> value);

    void WriteBytes(ReadOnlySpan<byte> value);

    /// <summary>Begins a list of <paramref name="count"/> values.</summary>
    void BeginList(int count);

    /// <summary>Begins a map of <paramref name="count"/> entries: each is its key (<see cref="WriteKey"/>), then its value.</summary>
    void BeginMap(int count);

    void WriteKey(string key);

    /// <summary>Writes any value that a parameter may have; nodes, relationships and paths may not.</summary>
    void WriteValue(in CypherValue value);
}
