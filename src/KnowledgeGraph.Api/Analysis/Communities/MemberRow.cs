using KnowledgeGraph.Analysis.Communities.Members;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>A member of a community.</summary>
internal sealed record MemberRow(NodeId Node, MemberRole Role);
