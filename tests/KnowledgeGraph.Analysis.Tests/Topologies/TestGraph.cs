using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

/// <summary>Topologies made from plain lists, without a store: paper i is <c>teams[i]</c>, the authors of its byline.</summary>
internal static class TestGraph
{
    /// <summary>Vertex v is store number v in every kind.</summary>
    public static GraphTopology Of(
        int[][] teams,
        int authors = 0,
        short[]? years = null,
        (int Citing, int Cited)[]? citations = null,
        (int Paper, int Topic)[]? topics = null,
        (int Paper, int Venue)[]? venues = null,
        byte[]? types = null)
    {
        var papers = teams.Length;
        var authorCount = Math.Max(authors, teams.SelectMany(team => team).DefaultIfEmpty(-1).Max() + 1);
        var topicCount = (topics ?? []).Select(pair => pair.Topic + 1).DefaultIfEmpty(0).Max();
        var venueCount = (venues ?? []).Select(pair => pair.Venue + 1).DefaultIfEmpty(0).Max();
        return new()
        {
            Version = 1,
            Papers = new(NodeKind.Paper, papers, default),
            Authors = new(NodeKind.Author, authorCount, default),
            Institutions = new(NodeKind.Institution, 0, default),
            Venues = new(NodeKind.Venue, venueCount, default),
            Topics = new(NodeKind.Topic, topicCount, default),
            PaperYears = years ?? new short[papers],
            PaperTypeCodes = types ?? new byte[papers],
            Authorship = Bylines(teams, authorCount),
            Citation = Pairs(papers, papers, (citations ?? []).Select(pair => (pair.Citing, pair.Cited))),
            Subject = Pairs(papers, topicCount, (topics ?? []).Select(pair => (pair.Paper, pair.Topic))),
            Publication = Pairs(papers, venueCount, (venues ?? []).Select(pair => (pair.Paper, pair.Venue))),
            Affiliation = Pairs(authorCount, 0, []),
        };
    }

    /// <summary>A random graph whose papers have years 2000 to 2009; the same seed gives the same graph.</summary>
    public static GraphTopology Random(Random random, int papers, int authors, int maxTeam)
    {
        var teams = Enumerable.Range(0, papers)
            .Select(_ => Enumerable.Range(0, random.Next(1, maxTeam + 1)).Select(_ => random.Next(authors)).Distinct().ToArray())
            .ToArray();
        var years = Enumerable.Range(0, papers).Select(_ => (short)random.Next(2000, 2010)).ToArray();
        var citations = Enumerable.Range(0, papers * 2).Select(_ => (random.Next(papers), random.Next(papers))).Distinct().ToArray();
        return Of(teams, authors, years, citations);
    }

    public static NodeId Author(int number) => new(NodeKind.Author, number);

    public static NodeId Paper(int number) => new(NodeKind.Paper, number);

    private static RelationRows Bylines(int[][] teams, int authors)
    {
        var offsets = new int[teams.Length + 1];
        for (var paper = 0; paper < teams.Length; paper++) offsets[paper + 1] = offsets[paper] + teams[paper].Length;
        var forward = new Adjacency(offsets, teams.SelectMany(team => team).ToArray());
        return new(forward, forward.Transpose(authors));
    }

    private static RelationRows Pairs(int owners, int targets, IEnumerable<(int From, int To)> pairs)
    {
        var distinct = pairs.Distinct().ToArray();
        var forward = Adjacency.FromEdges(
            owners, targets, distinct.Select(pair => pair.From).ToArray(), distinct.Select(pair => pair.To).ToArray());
        return new(forward, forward.Transpose(targets));
    }
}
