using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>A few nodes of every kind, with every relation and every property of an edge between them.</summary>
internal static class SmallLibrary
{
    private const int Papers = 12;
    private const int Authors = 7;

    /// <summary>Paper n is written by authors n, n + 1 and n + 2 in turn, refers to the three papers before it, and is about topic n modulo 3.</summary>
    public static GraphBatch Batch()
    {
        var batch = new GraphBatch("library");
        for (var i = 0; i < 3; i++)
        {
            batch.Add(new NodeStatement(NodeKind.Topic, Id($"t{i}")).Set(NodeProperty.Name, $"Topic {i}"));
            batch.Add(new NodeStatement(NodeKind.Institution, Id($"i{i}"))
                .Set(NodeProperty.Name, $"Institution {i}").Set(NodeProperty.CountryCode, i == 1 ? "DE" : "FR"));
        }

        batch.Add(new NodeStatement(NodeKind.Venue, Id("v0")).Set(NodeProperty.Name, "Venue 0"));
        for (var i = 0; i < Authors; i++)
        {
            var author = new NodeStatement(NodeKind.Author, Id($"a{i}")).Set(NodeProperty.Name, $"Author {i}");
            author.Relate(Relation.AffiliatedWith, Id($"i{i % 3}")).Set(RelationProperty.FirstYear, PropertyValue.Integer(2000 + i));
            batch.Add(author);
        }

        for (var i = 0; i < Papers; i++) batch.Add(Paper(i));
        return batch;
    }

    /// <summary>
    /// A node keeps its key when a better id becomes known, which then leads to it; and an author and a topic that have one id.
    /// </summary>
    public static GraphBatch OtherIds()
    {
        var batch = new GraphBatch("library");
        batch.Add(new NodeStatement(NodeKind.Paper, Id("p3"), new ExternalId(IdScheme.Doi, "10.1000/3")).Set(NodeProperty.Name, "Paper 3"));
        batch.Add(new NodeStatement(NodeKind.Author, Id("shared")).Set(NodeProperty.Name, "Author of a shared id"));
        batch.Add(new NodeStatement(NodeKind.Topic, Id("shared")).Set(NodeProperty.Name, "Topic of a shared id"));
        return batch;
    }

    private static NodeStatement Paper(int i)
    {
        var paper = new NodeStatement(NodeKind.Paper, Id($"p{i}")).Set(NodeProperty.Name, $"Paper {i}").Set(NodeProperty.Year, 2000 + (i * 2));
        for (var place = 0; place < 3; place++)
        {
            var edge = paper.Relate(Relation.Authored, Id($"a{(i + place) % Authors}")).Set(RelationProperty.Position, PropertyValue.Integer(place));
            if (place == 0) edge.Set(RelationProperty.Institutions, PropertyValue.NodeList([Id($"i{i % 3}"), Id("i1")]));
            if (place == 1) edge.Set(RelationProperty.PrintedName, PropertyValue.Text($"A. Printed {i}"));
        }

        for (var cited = Math.Max(0, i - 3); cited < i; cited++) paper.Relate(Relation.Cites, Id($"p{cited}"));
        paper.Relate(Relation.About, Id($"t{i % 3}")).Set(RelationProperty.Score, PropertyValue.Number(0.5));
        if (i % 2 == 0) paper.Relate(Relation.PublishedIn, Id("v0"));
        return paper;
    }

    private static ExternalId Id(string value) => new(IdScheme.Local, value);
}
