namespace KnowledgeGraph.Storage.Embedded;

/// <summary>A batch cannot be applied. Tells what went wrong in applying from faults of the journal.</summary>
internal sealed class BatchFault(Exception inner) : Exception(inner.Message, inner);
