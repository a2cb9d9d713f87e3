using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>How much a person knows of a topic, 0 to 1.</summary>
internal sealed record TopicExpertise(NodeId Topic, double Value);
