namespace KnowledgeGraph.Analysis.Tests.Anthology;

/// <summary>What the tests need to know of a paper of the ACL Anthology.</summary>
public sealed record AnthologyPaperFacts(string Id, string Title, short Year, string Venue, IReadOnlyList<string> Authors);
