using KnowledgeGraph.Analysis.Communities.Members;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>One community of a level.</summary>
internal sealed record CommunityRow(CommunitiesFound Found, int Level, int Number)
{
    public int Size => Found.Levels[Level].Size(Number);

    /// <summary>Number of the community of the next coarser level that this one is part of; null at the top.</summary>
    public int? Parent => Level + 1 < Found.Levels.Count
        ? Found.Levels[Level + 1].CommunityOf(Found.Levels[Level].Members(Number)[0])
        : null;

    /// <summary>How well runs with other seeds find it again; null where it was not measured.</summary>
    public double? Recovery => Level == Found.Levels.Count - 1 && Found.Stability is { } stability ? stability.Recoveries[Number] : null;

    /// <summary>The members, who represents the community best first.</summary>
    public IReadOnlyList<MemberRole> Roles() => CommunityMembers.Roles(Found.Graph, Found.Levels[Level], Number);
}
