namespace KnowledgeGraph.Redis.Resp;

/// <summary>What a value on the wire is. RESP3's finer types keep their name where a caller may care, and their text.</summary>
public enum RespType : byte
{
    /// <summary>Also RESP2's null bulk string and null array.</summary>
    Null,

    /// <summary>A simple string, a bulk string or the text of a verbatim string.</summary>
    Text,

    Error,

    Integer,

    Boolean,

    /// <summary>A double or a big number, as its text.</summary>
    Number,

    /// <summary>An array or a set.</summary>
    Array,

    /// <summary>Keys and values in turns.</summary>
    Map,

    /// <summary>Sent unasked, such as a published message.</summary>
    Push,
}
