namespace KnowledgeGraph.Storage;

/// <summary>A fault of the store that its user can act on. The message says what happened, where, and what to do.</summary>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public StoreFault Fault { get; } = fault;
}

/// <summary>Kinds of <see cref="StoreException"/>.</summary>
public enum StoreFault
{
    /// <summary>Another process writes to the data folder.</summary>
    Locked,

    /// <summary>Bytes on disk are not what was written.</summary>
    Damaged,

    /// <summary>The file is of a format version that this program does not know.</summary>
    UnknownFormat,

    /// <summary>The store was opened for reading only.</summary>
    ReadOnly,

    /// <summary>The server or disk does not answer.</summary>
    Unavailable,

    /// <summary>The batch, query or cursor is not valid.</summary>
    Invalid,
}
