using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>What a page of hits was read from, for fields that tell about all hits.</summary>
internal sealed record SearchSource(SearchQuery Query, IReadOnlyDictionary<NodeKind, long> Totals);
