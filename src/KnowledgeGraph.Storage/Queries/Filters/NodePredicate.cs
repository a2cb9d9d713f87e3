namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>A compiled condition on the nodes of one kind. Belongs to one query and one thread: it may hold scratch space.</summary>
internal delegate bool NodePredicate(int ordinal);
