namespace KnowledgeGraph.Storage.Events;

/// <summary>One message of an <see cref="IEventChannel"/>.</summary>
/// <param name="Message">As it was published.</param>
/// <param name="IsOwn">True if this process published it.</param>
public readonly record struct ChannelEvent(ReadOnlyMemory<byte> Message, bool IsOwn);
