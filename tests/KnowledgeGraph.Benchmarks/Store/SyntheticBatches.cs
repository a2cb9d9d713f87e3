using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>
/// Papers of the shape of <c>kg generate</c>: three authors, of whom one in eight is new, six references to earlier papers, preferring
/// recent ones, a topic, a venue. The same seed gives the same batches.
/// </summary>
internal sealed class SyntheticBatches(int seed)
{
    private readonly Random _random = new(seed);
    private int _papers;
    private int _authors;

    public GraphBatch Next(int papers)
    {
        var batch = new GraphBatch("generated");
        for (var i = 0; i < papers; i++) AddPaper(batch);
        return batch;
    }

    private void AddPaper(GraphBatch batch)
    {
        var paper = new NodeStatement(NodeKind.Paper, Id('P', _papers));
        var title = $"Study {_papers} of subject {_random.Next(400)} with method {_random.Next(400)} and data {_random.Next(400)}";
        paper.Set(NodeProperty.Name, title);
        paper.Set(NodeProperty.Type, "ARTICLE").Set(NodeProperty.Year, 1980L + (_papers / 300_000));
        var first = _authors == 0 ? 0 : _random.Next(_authors);
        for (var i = 0; i < 3; i++)
        {
            var author = _random.Next(8) == 0 || _authors < 8 ? Author(batch) : (first + (i * 7)) % _authors;
            paper.Relate(Relation.Authored, Id('A', author));
        }

        for (var i = 0; i < 6 && _papers > 10; i++)
            paper.Relate(Relation.Cites, Id('P', (int)(_papers * Math.Sqrt(_random.NextDouble()))));
        paper.Relate(Relation.About, Id('T', _random.Next(1000))).Set(RelationProperty.Score, PropertyValue.Number(1));
        paper.Relate(Relation.PublishedIn, Id('V', _random.Next(1000)));
        batch.Add(paper);
        _papers++;
    }

    private int Author(GraphBatch batch)
    {
        batch.Add(new NodeStatement(NodeKind.Author, Id('A', _authors))).Set(NodeProperty.Name, $"Author {_authors}");
        return _authors++;
    }

    private static ExternalId Id(char prefix, int number) =>
        new(IdScheme.Local, prefix + number.ToString(CultureInfo.InvariantCulture));
}
