using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests.Analysis;

/// <summary>
/// Eight papers of seven authors. Two ways of two steps lead from author 1 to author 4, by 2 and by 5, and one of three, by 2 and 3;
/// authors 6 and 7 stand apart. Papers cite earlier ones; 1 to 3 and 7 are about graphs, the others about maps.
/// </summary>
internal static class ConnectedGraph
{
    private static readonly (int Paper, int Year, int[] Authors, int[] Cites, string Topic)[] Papers =
    [
        (1, 2001, [1, 2], [], "graphs"),
        (2, 2003, [2, 3], [1], "graphs"),
        (3, 2005, [3, 4], [1, 2], "graphs"),
        (4, 2010, [1, 5], [1], "maps"),
        (5, 2012, [5, 4], [3, 4], "maps"),
        (6, 2012, [6, 7], [4], "maps"),
        (7, 2013, [1, 2], [2, 4], "graphs"),
        (8, 2011, [2, 4], [3], "maps"),
    ];

    public static GraphBatch Batch { get; } = Build();

    /// <summary>Two authors of one name; the paper of one, on bridges, has author 1 too.</summary>
    public static GraphBatch Namesakes
    {
        get
        {
            GraphBatch batch = new("namesakes");
            for (var i = 1; i <= 2; i++)
            {
                batch.Add(new NodeStatement(NodeKind.Author, Id($"local:same{i}")).Set(NodeProperty.Name, "Same Name"));
                var paper = batch.Add(new NodeStatement(NodeKind.Paper, Id($"local:same-paper{i}"))
                    .Set(NodeProperty.Name, i == 1 ? "On bridges" : "On islands"));
                paper.Relate(Relation.Authored, Id($"local:same{i}")).Set(RelationProperty.Position, PropertyValue.Integer(0));
                if (i == 1) paper.Relate(Relation.Authored, Id(Author(1))).Set(RelationProperty.Position, PropertyValue.Integer(1));
            }

            return batch;
        }
    }

    public static string Author(int number) => $"local:a{number}";

    public static string Paper(int number) => $"doi:10.1000/{number}";

    /// <summary>One more paper, of two authors.</summary>
    public static GraphBatch JointPaper(int number, int first, int second)
    {
        GraphBatch batch = new("later");
        Add(batch, (number, 2020, [first, second], [], "graphs"));
        return batch;
    }

    /// <summary>A new author with a paper together with author 1.</summary>
    public static GraphBatch NewCoauthor(int number)
    {
        GraphBatch batch = new("later");
        batch.Add(new NodeStatement(NodeKind.Author, Id(Author(number))).Set(NodeProperty.Name, $"Author {number}"));
        Add(batch, (number, 2020, [1, number], [], "graphs"));
        return batch;
    }

    private static GraphBatch Build()
    {
        GraphBatch batch = new("test");
        foreach (var topic in (string[])["graphs", "maps"])
            batch.Add(new NodeStatement(NodeKind.Topic, Id($"local:{topic}")).Set(NodeProperty.Name, topic));
        batch.Add(new NodeStatement(NodeKind.Venue, Id("local:venue")).Set(NodeProperty.Name, "Venue"));
        batch.Add(new NodeStatement(NodeKind.Institution, Id("local:north")).Set(NodeProperty.Name,
            "North").Set(NodeProperty.CountryCode, "NO"));
        for (var i = 1; i <= 7; i++)
        {
            var author = batch.Add(new NodeStatement(NodeKind.Author, Id(Author(i))).Set(NodeProperty.Name, $"Author {i}"));
            if (i is 1 or 3) author.Relate(Relation.AffiliatedWith, Id("local:north"));
        }

        foreach (var paper in Papers) Add(batch, paper);
        return batch;
    }

    private static void Add(GraphBatch batch, (int Number, int Year, int[] Authors, int[] Cites, string Topic) paper)
    {
        var statement = batch.Add(new NodeStatement(NodeKind.Paper, Id(Paper(paper.Number)))
            .Set(NodeProperty.Name, $"Paper {paper.Number} on {paper.Topic}")
            .Set(NodeProperty.Year, paper.Year)
            .Set(NodeProperty.Type, paper.Number == 8 ? PaperType.Preprint : PaperType.Article));
        for (var i = 0; i < paper.Authors.Length; i++)
            statement.Relate(Relation.Authored, Id(Author(paper.Authors[i]))).Set(RelationProperty.Position, PropertyValue.Integer(i));
        foreach (var cited in paper.Cites) statement.Relate(Relation.Cites, Id(Paper(cited)));
        statement.Relate(Relation.About, Id($"local:{paper.Topic}"));
        if (paper.Number <= 3) statement.Relate(Relation.PublishedIn, Id("local:venue"));
    }

    private static ExternalId Id(string text) => IdParser.Parse(text);
}
