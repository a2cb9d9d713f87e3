using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests;

/// <summary>
/// Four papers in a row, each citing those before it; three authors of whom the first wrote all; an institution, a venue and two topics.
/// </summary>
internal static class SampleGraph
{
    public static GraphBatch Batch { get; } = Build();

    private static GraphBatch Build()
    {
        GraphBatch batch = new("sample");
        var topic = batch.Add(new NodeStatement(NodeKind.Topic, Id("local:graphs")).Set(NodeProperty.Name, "Graphs"));
        var broad = batch.Add(new NodeStatement(NodeKind.Topic, Id("local:mathematics")).Set(NodeProperty.Name, "Mathematics"));
        topic.Relate(Relation.TopicPartOf, broad.Ids[0]);
        batch.Add(new NodeStatement(NodeKind.Venue, Id("local:journal")).Set(NodeProperty.Name, "Journal of Examples"));
        batch.Add(new NodeStatement(NodeKind.Institution, Id("local:north")).Set(NodeProperty.Name, "North University")
            .Set(NodeProperty.CountryCode, "NO"));
        for (var i = 1; i <= 3; i++)
        {
            var author = batch.Add(new NodeStatement(NodeKind.Author, Id($"local:author{i}")).Set(NodeProperty.Name, $"Author {i}"));
            if (i == 1) author.Relate(Relation.AffiliatedWith, Id("local:north"))
                .Set(RelationProperty.FirstYear, PropertyValue.Integer(2001));
        }

        for (var i = 1; i <= 4; i++) AddPaper(batch, i);
        return batch;
    }

    private static void AddPaper(GraphBatch batch, int number)
    {
        var paper = batch.Add(new NodeStatement(NodeKind.Paper, Id($"doi:10.1000/{number}"))
            .Set(NodeProperty.Name, $"Paper \"{number}\"")
            .Set(NodeProperty.Year, 2000 + number)
            .Set(NodeProperty.Type, number == 4 ? PaperType.Statement : PaperType.Article)
            .Set(NodeProperty.HasCode, number == 2 ? true : null)
            .Set(NodeProperty.Date, PropertyValue.Date(new DateOnly(2000 + number, 2, 3))));
        AddAuthor(paper, 1, 0).Set(RelationProperty.Institutions, PropertyValue.NodeList([Id("local:north")]));
        if (number % 2 == 0) AddAuthor(paper, 2, 1).Set(RelationProperty.PrintedName, PropertyValue.Text("A. Two"));
        if (number == 4) AddAuthor(paper, 3, 2);
        for (var cited = 1; cited < number; cited++) paper.Relate(Relation.Cites, Id($"doi:10.1000/{cited}"));
        paper.Relate(Relation.About, Id("local:graphs")).Set(RelationProperty.Score, PropertyValue.Number(0.25 * number));
        paper.Relate(Relation.PublishedIn, Id("local:journal"));
    }

    private static RelationStatement AddAuthor(NodeStatement paper, int author, int position) =>
        paper.Relate(Relation.Authored, Id($"local:author{author}")).Set(RelationProperty.Position, PropertyValue.Integer(position));

    private static ExternalId Id(string text) => IdParser.Parse(text);
}
