namespace KnowledgeGraph.Storage.Embedded;

/// <summary>It is in doubt whether a group is in the journal; its waiters were told.</summary>
internal sealed class CommitFault(Exception inner) : Exception(inner.Message, inner);
