using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Filters;

/// <summary>One value of an order enum and what it means to the store, ascending.</summary>
internal sealed record OrderTerm(string Name, string Description, NodeOrder Order);
