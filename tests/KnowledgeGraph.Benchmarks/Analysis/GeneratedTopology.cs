using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// A synthetic topology of the shape that <c>kg generate</c> writes, made in memory: communities of falling size, teams that re-form,
/// citations by preferential attachment to earlier papers, mostly within the community. The same size and seed give the same graph.
/// </summary>
internal sealed class GeneratedTopology
{
    private const double NewAuthor = 0.12;
    private const double OtherCommunity = 0.1;
    private const double MeanTeam = 3;
    private const double MeanReferences = 6;
    private const int FirstYear = 1980;
    private const int LastYear = 2025;
    private const double Growth = 0.04;

    private readonly (List<int> Authorships, List<int> Citable)[] _communities;
    private readonly List<int> _members = [];
    private readonly List<int> _cited = [];
    private readonly int[] _teamStarts;
    private readonly int[] _citationStarts;
    private readonly int[] _communityOf;
    private readonly double _crossing;
    private SplitMix64 _random;
    private int _authors;

    private GeneratedTopology(int papers, ulong seed, double crossing)
    {
        _crossing = crossing;
        _random = new(seed);
        _communities = new (List<int>, List<int>)[Math.Clamp(papers / 4000, 4, 4000)];
        for (var i = 0; i < _communities.Length; i++) _communities[i] = ([], []);
        (_teamStarts, _citationStarts, _communityOf) = (new int[papers + 1], new int[papers + 1], new int[papers]);
    }

    /// <param name="papers">Number of papers.</param>
    /// <param name="seed">Start of the pseudo-random sequence.</param>
    /// <param name="crossing">
    /// Share of team members that come from another community, 0.05 with <c>kg generate</c>. With none each community is a component of
    /// its own; with some, nearly all authors are connected, as in real literature.
    /// </param>
    public static GraphTopology Create(int papers, ulong seed, double crossing)
    {
        var maker = new GeneratedTopology(papers, seed, crossing);
        for (var paper = 0; paper < papers; paper++) maker.Add(paper);
        return maker.Finish(papers);
    }

    private void Add(int paper)
    {
        var community = PickCommunity();
        _communityOf[paper] = community;
        PickTeam(_communities[community].Authorships);
        PickReferences(community, paper);
        _teamStarts[paper + 1] = _members.Count;
        _citationStarts[paper + 1] = _cited.Count;
        _communities[community].Citable.Add(paper);
    }

    private int PickCommunity()
    {
        var unit = _random.Unit();
        return (int)(unit * unit * _communities.Length);
    }

    private void PickTeam(List<int> known)
    {
        var start = _members.Count;
        for (var left = Geometric(MeanTeam, 40); left > 0; left--)
        {
            var source = _crossing > 0 && _random.Unit() < _crossing ? _communities[PickCommunity()].Authorships : known;
            var author = source.Count == 0 || _random.Unit() < NewAuthor ? _authors++ : source[_random.Below(source.Count)];
            if (_members.IndexOf(author, start) < 0) _members.Add(author);
        }

        for (var i = start; i < _members.Count; i++) known.Add(_members[i]);
    }

    private void PickReferences(int community, int paper)
    {
        if (paper == 0) return;
        var start = _cited.Count;
        for (var left = Geometric(MeanReferences, 120); left > 0; left--)
        {
            var citable = _communities[_random.Unit() < OtherCommunity ? PickCommunity() : community].Citable;
            if (citable.Count == 0) continue;
            var cited = citable[_random.Below(citable.Count)];
            if (_cited.IndexOf(cited, start) >= 0) continue;
            _cited.Add(cited);
            citable.Add(cited);
        }
    }

    private int Geometric(double mean, int cap) => Math.Min(1 + (int)(Math.Log(1 - _random.Unit()) / Math.Log(1 - (1 / mean))), cap);

    private GraphTopology Finish(int papers)
    {
        Array.Clear(_communities);
        for (var paper = 0; paper < papers; paper++)
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cited)[_citationStarts[paper].._citationStarts[paper + 1]].Sort();
        var authorship = new Adjacency(_teamStarts, _members.ToArray());
        var citation = new Adjacency(_citationStarts, _cited.ToArray());
        var one = new Adjacency(Enumerable.Range(0, papers + 1).ToArray(), _communityOf);
        var subject = new RelationRows(one, one.Transpose(4000));
        return new()
        {
            Version = 1,
            Papers = new(NodeKind.Paper, papers, default),
            Authors = new(NodeKind.Author, _authors, default),
            Institutions = new(NodeKind.Institution, 0, default),
            Venues = new(NodeKind.Venue, 4000, default),
            Topics = new(NodeKind.Topic, 4000, default),
            PaperYears = Enumerable.Range(0, papers).Select(paper => Year(paper, papers)).ToArray(),
            PaperTypeCodes = new byte[papers],
            Authorship = new(authorship, authorship.Transpose(_authors)),
            Citation = new(citation, citation.Transpose(papers)),
            Subject = subject,
            Publication = subject,
            Affiliation = new(new(new int[_authors + 1], default), new(new int[1], default)),
        };
    }

    private static short Year(int paper, int papers)
    {
        var share = (double)paper / papers;
        var year = Math.Log(1 + (share * (Math.Pow(1 + Growth, LastYear - FirstYear + 1) - 1))) / Math.Log(1 + Growth);
        return (short)Math.Min(LastYear, FirstYear + (int)year);
    }
}
