using KnowledgeGraph.Analysis.Communities.Labels;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.Anthology;

/// <summary>
/// The ACL Anthology as a topology. It has no topics: terms of titles that five papers or more have stand for them.
/// </summary>
public sealed class AnthologyGraph
{
    private AnthologyGraph(
        GraphTopology topology, IReadOnlyList<string> authors, IReadOnlyList<AnthologyPaperFacts> papers, string[] terms) =>
        (Topology, Authors, Papers, Terms) = (topology, authors, papers, terms);

    public GraphTopology Topology { get; }

    /// <summary>Name by vertex.</summary>
    public IReadOnlyList<string> Authors { get; }

    public IReadOnlyList<AnthologyPaperFacts> Papers { get; }

    /// <summary>Name by topic vertex.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <param name="archive">The XML files.</param>
    /// <param name="citations">Lines "citing TAB cited".</param>
    public static AnthologyGraph Read(string archive, string citations) => Of(AnthologyFiles.Read(archive), citations);

    /// <summary>The graph of some papers: numbers of papers and authors are those of this graph alone.</summary>
    public static AnthologyGraph Of(IReadOnlyList<AnthologyPaperFacts> papers, string citations)
    {
        var authors = new Numbering();
        var teams = papers.Select(paper => paper.Authors.Select(authors.Of).Distinct().ToArray()).ToArray();
        var venues = new Numbering();
        var inVenue = papers.Select((paper, vertex) => (vertex, venues.Of(paper.Venue))).ToArray();
        var numbers = papers.Select((paper, vertex) => (paper.Id, vertex)).DistinctBy(pair => pair.Id).ToDictionary();
        var cites = File.ReadLines(citations).Select(line => line.Split('\t'))
            .Where(pair => numbers.ContainsKey(pair[0]) && numbers.ContainsKey(pair[1]))
            .Select(pair => (numbers[pair[0]], numbers[pair[1]])).ToArray();
        var (about, terms) = Topics(papers);
        var topology = new GraphTopology
        {
            Version = 1,
            Papers = new(NodeKind.Paper, papers.Count, default),
            Authors = new(NodeKind.Author, authors.Names.Count, default),
            Institutions = new(NodeKind.Institution, 0, default),
            Venues = new(NodeKind.Venue, venues.Names.Count, default),
            Topics = new(NodeKind.Topic, terms.Length, default),
            PaperYears = papers.Select(paper => paper.Year).ToArray(),
            PaperTypeCodes = new byte[papers.Count],
            Authorship = Bylines(teams, authors.Names.Count),
            Citation = Rows(papers.Count, papers.Count, cites),
            Subject = Rows(papers.Count, terms.Length, about),
            Publication = Rows(papers.Count, venues.Names.Count, inVenue),
            Affiliation = Rows(authors.Names.Count, 0, []),
        };
        return new(topology, authors.Names, papers, terms);
    }

    private static ((int, int)[] About, string[] Terms) Topics(IReadOnlyList<AnthologyPaperFacts> papers)
    {
        var all = papers.Select(paper => TitleTerms.Of(paper.Title).Distinct().ToArray()).ToArray();
        var terms = all.SelectMany(list => list).CountBy(term => term).Where(pair => pair.Value >= 5)
            .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        var numbers = terms.Select((term, number) => (term, number)).ToDictionary();
        var about = all.SelectMany((list, paper) => list.Where(numbers.ContainsKey).Select(term => (paper, numbers[term]))).ToArray();
        return (about, terms);
    }

    private static RelationRows Bylines(int[][] teams, int authors)
    {
        var offsets = new int[teams.Length + 1];
        for (var paper = 0; paper < teams.Length; paper++) offsets[paper + 1] = offsets[paper] + teams[paper].Length;
        var forward = new Adjacency(offsets, teams.SelectMany(team => team).ToArray());
        return new(forward, forward.Transpose(authors));
    }

    private static RelationRows Rows(int owners, int targets, (int From, int To)[] pairs)
    {
        var distinct = pairs.Distinct().ToArray();
        var forward = Adjacency.FromEdges(
            owners, targets, distinct.Select(pair => pair.From).ToArray(), distinct.Select(pair => pair.To).ToArray());
        return new(forward, forward.Transpose(targets));
    }

    /// <summary>Numbers names in the order in which they first occur.</summary>
    private sealed class Numbering
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];

        public IReadOnlyList<string> Names => _names;

        public int Of(string name)
        {
            if (_numbers.TryGetValue(name, out var number)) return number;
            _numbers.Add(name, _names.Count);
            _names.Add(name);
            return _names.Count - 1;
        }
    }
}
