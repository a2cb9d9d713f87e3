using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>A full-text query.</summary>
/// <param name="Text">Words; folded as the index folds them.</param>
/// <param name="Kinds">Kinds to search; empty for all.</param>
/// <param name="Skip">Hits to pass over.</param>
/// <param name="Take">Hits to return, at most 1,000.</param>
/// <param name="LastWordIsPrefix">True for autocomplete: the last word matches words that begin with it.</param>
/// <param name="Filters">Conditions per kind; a kind without one is not filtered.</param>
public sealed record SearchQuery(
    string Text,
    IReadOnlyList<NodeKind> Kinds,
    int Skip,
    int Take,
    bool LastWordIsPrefix = false,
    IReadOnlyDictionary<NodeKind, NodeFilter>? Filters = null);
