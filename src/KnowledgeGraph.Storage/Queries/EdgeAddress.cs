namespace KnowledgeGraph.Storage.Queries;

/// <summary>An edge as the view names it: the owner and the place in the owner's list.</summary>
internal readonly record struct EdgeAddress(int Owner, int Place);
