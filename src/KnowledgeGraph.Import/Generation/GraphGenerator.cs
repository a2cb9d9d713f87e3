using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Import.Generation;

/// <summary>
/// Writes a synthetic scholarly graph as the project's own JSON Lines: communities of Zipf-like size, teams that re-form and take in guests, citations
/// by preferential attachment to earlier papers, mostly within the community, yearly growth. Venues and topics follow the
/// communities. Time and memory are linear in the number of papers (about 40 bytes of memory a paper).
/// </summary>
public sealed class GraphGenerator
{
    private const double NewAuthor = 0.12;
    private const double OtherCommunity = 0.1;

    /// <summary>Without people who cross over, every community would be a component of its own, and no path would lead out of it.</summary>
    private const double GuestAuthor = 0.05;
    private const int MaxTeam = 40;
    private const int MaxReferences = 120;

    private readonly GenerateOptions _options;
    private readonly Community[] _communities;
    private readonly Vocabulary _vocabulary = new();
    private readonly List<int> _team = [];
    private readonly List<int> _references = [];
    private readonly StringBuilder _line = new(1024);
    private SplitMix64 _random;
    private int _authors;

    public GraphGenerator(GenerateOptions options)
    {
        if (options.Papers is < 1 or > GenerateOptions.MaxPapers)
            throw new ArgumentOutOfRangeException(nameof(options), options.Papers,
                $"The number of papers lies between 1 and {GenerateOptions.MaxPapers}.");
        _options = options;
        _random = new SplitMix64(options.Seed);
        _communities = new Community[Math.Clamp(options.Papers / 4000, 4, 4000)];
        for (var i = 0; i < _communities.Length; i++) _communities[i] = new Community(i);
    }

    /// <summary>Writes all lines. <paramref name="progress"/> gets the number of papers written so far, now and then.</summary>
    public async Task WriteAsync(Stream output, IProgress<long>? progress, CancellationToken cancellation)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 20, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            WriteFields();
            for (long paper = 0; paper < _options.Papers; paper++)
            {
                AppendPaper((int)paper);
                if (_line.Length < 60_000) continue;
                await FlushAsync(writer, cancellation).ConfigureAwait(false);
                progress?.Report(paper + 1);
            }

            await FlushAsync(writer, cancellation).ConfigureAwait(false);
            progress?.Report(_options.Papers);
        }
    }

    private async Task FlushAsync(StreamWriter writer, CancellationToken cancellation)
    {
        foreach (var chunk in _line.GetChunks()) await writer.WriteAsync(chunk, cancellation).ConfigureAwait(false);
        _line.Clear();
    }

    private void WriteFields()
    {
        foreach (var community in _communities)
        {
            var name = _vocabulary.Word(community.Number, 0);
            Line($$"""{"kind":"topic","source":"generated","ids":["local:T{{community.Number}}"],"name":"{{name}}","level":"field"}""");
            Line($$"""{"kind":"venue","source":"generated","ids":["local:V{{community.Number}}"],"name":"Journal of {{name}}","type":"journal"}""");
        }
    }

    private void AppendPaper(int paper)
    {
        var community = PickCommunity();
        PickTeam(community);
        PickReferences(community, paper);
        _line.Append("""{"kind":"paper","source":"generated","ids":["local:P""").Append(paper).Append("\"],\"name\":\"");
        AppendTitle(community);
        _line.Append("\",\"type\":\"ARTICLE\",\"year\":").Append(Year(paper)).Append(",\"authors\":[");
        for (var i = 0; i < _team.Count; i++)
            _line.Append(i == 0 ? "" : ",").Append("{\"id\":\"local:A").Append(_team[i]).Append("\"}");
        _line.Append("],\"cites\":[");
        for (var i = 0; i < _references.Count; i++)
            _line.Append(i == 0 ? "" : ",").Append("\"local:P").Append(_references[i]).Append('"');
        Line($$"""],"about":[{"id":"local:T{{community.Number}}","score":1}],"publishedIn":["local:V{{community.Number}}"]}""");
        community.Citable.Add(paper);
    }

    /// <summary>The square of a uniform number makes the first communities large and the last small.</summary>
    private Community PickCommunity()
    {
        var unit = _random.Unit();
        return _communities[(int)(unit * unit * _communities.Length)];
    }

    private void PickTeam(Community community)
    {
        _team.Clear();
        var size = _random.Geometric(_options.MeanTeam, MaxTeam);
        for (var i = 0; i < size; i++)
        {
            var known = (_random.Unit() < GuestAuthor ? PickCommunity() : community).Authorships;
            var author = known.Count == 0 || _random.Unit() < NewAuthor ? CreateAuthor() : known[_random.Below(known.Count)];
            if (!_team.Contains(author)) _team.Add(author);
        }

        community.Authorships.AddRange(_team);
    }

    /// <summary>Names are numbers on purpose: a generated person must not look like a real one.</summary>
    private int CreateAuthor()
    {
        var author = _authors++;
        Line($$"""{"kind":"author","source":"generated","ids":["local:A{{author}}"],"name":"Author {{author}}"}""");
        return author;
    }

    private void PickReferences(Community community, int paper)
    {
        _references.Clear();
        if (paper == 0) return;
        var count = _random.Geometric(_options.MeanReferences, MaxReferences);
        for (var i = 0; i < count; i++)
        {
            var from = _random.Unit() < OtherCommunity ? PickCommunity() : community;
            if (from.Citable.Count == 0) continue;
            var cited = from.Citable[_random.Below(from.Citable.Count)];
            if (_references.Contains(cited)) continue;
            _references.Add(cited);
            from.Citable.Add(cited);
        }
    }

    private void AppendTitle(Community community)
    {
        var words = 5 + _random.Below(6);
        for (var i = 0; i < words; i++)
            _line.Append(i == 0 ? "" : " ").Append(_vocabulary.Word(community.Number, _random.Below(400)));
    }

    /// <summary>Papers are numbered in order of time; inverts the cumulated exponential growth.</summary>
    private int Year(int paper)
    {
        var years = _options.LastYear - _options.FirstYear + 1;
        var share = (double)paper / _options.Papers;
        var year = Math.Log(1 + (share * (Math.Pow(1 + _options.Growth, years) - 1))) / Math.Log(1 + _options.Growth);
        return Math.Min(_options.LastYear, _options.FirstYear + (int)year);
    }

    private void Line(string text) => _line.Append(CultureInfo.InvariantCulture, $"{text}\n");
}
