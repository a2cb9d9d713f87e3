using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>Turns the papers of one document into statements. A node that several papers name is stated with the first of them.</summary>
internal sealed class DocumentStatements
{
    private readonly DocumentPeople _people;
    private readonly IReadOnlyDictionary<string, string> _categories;
    private readonly HashSet<(NodeKind Kind, ExternalId Id)> _stated = [];

    public DocumentStatements(DocumentContent content)
    {
        _people = new DocumentPeople(content.Papers);
        _categories = ArxivCategories.Resolve([.. content.Papers.Select(paper => paper.CategoryCode).OfType<string>()]);
    }

    /// <summary>What the document says about a paper, after what it says about the nodes that the paper points to.</summary>
    public IReadOnlyList<NodeStatement> Of(DocumentPaper paper)
    {
        var statements = new List<NodeStatement>();
        var node = new NodeStatement(NodeKind.Paper, [.. paper.Ids()]);
        Describe(node, paper);
        RelateAuthors(node, paper, statements);
        foreach (var institution in paper.Institutions)
            node.Relate(Relation.ProducedAt, StateNamed(NodeKind.Institution, institution, statements));
        if (paper.Venue is { } venue) node.Relate(Relation.PublishedIn, StateNamed(NodeKind.Venue, venue, statements));
        if (paper.CategoryCode is { } code) node.Relate(Relation.About, StateCategory(code, statements));
        foreach (var reference in paper.References)
        {
            node.Relate(Relation.Cites, reference.Paper.Ids().Last())
                .Set(RelationProperty.Position, PropertyValue.Integer(reference.Number - 1));
        }

        statements.Add(node);
        return statements;
    }

    private static void Describe(NodeStatement node, DocumentPaper paper)
    {
        node.Set(NodeProperty.Name, paper.Title)
            .Set(NodeProperty.Type, paper.Type)
            .Set(NodeProperty.Year, paper.Year)
            .Set(NodeProperty.Volume, paper.Volume)
            .Set(NodeProperty.Issue, paper.Issue)
            .Set(NodeProperty.Pages, paper.Pages)
            .Set(NodeProperty.Publisher, paper.Publisher)
            .Set(NodeProperty.Description, paper.Status)
            .Set(NodeProperty.Abstract, paper.Abstract)
            .Set(NodeProperty.AuthorCount, paper.AuthorCount)
            .Set(NodeProperty.AuthorsComplete, paper.AuthorsComplete)
            .Set(NodeProperty.CommentCount, paper.CommentCount);
        if (paper.Date is { } date) node.Set(NodeProperty.Date, PropertyValue.Date(date));
        if (paper.HasCode) node.Set(NodeProperty.HasCode, PropertyValue.Boolean(true));
        if (paper.CodeUrls.Count > 0) node.Set(NodeProperty.CodeUrls, PropertyValue.TextList(paper.CodeUrls));
        if (paper.OtherTitles.Count > 0) node.Set(NodeProperty.AlternateNames, PropertyValue.TextList(paper.OtherTitles));
        if (paper.References.Count > 0) node.Set(NodeProperty.ReportedReferenceCount, PropertyValue.Integer(paper.References.Count));
    }

    private void RelateAuthors(NodeStatement node, DocumentPaper paper, List<NodeStatement> statements)
    {
        for (var position = 0; position < paper.Authors.Count; position++)
        {
            var printedName = paper.Authors[position];
            var person = _people.Find(printedName);
            if (_stated.Add((NodeKind.Author, person.Id))) statements.AddRange(person.ToStatements());
            var authorship = node.Relate(Relation.Authored, person.Id).Set(RelationProperty.Position, PropertyValue.Integer(position));
            if (printedName != person.Name) authorship.Set(RelationProperty.PrintedName, PropertyValue.Text(printedName));
        }
    }

    private ExternalId StateNamed(NodeKind kind, string name, List<NodeStatement> statements)
    {
        var id = ContentHash.Of(kind, name);
        if (_stated.Add((kind, id))) statements.Add(new NodeStatement(kind, id).Set(NodeProperty.Name, name));
        return id;
    }

    private ExternalId StateCategory(string code, List<NodeStatement> statements)
    {
        var category = _categories[code];
        var id = new ExternalId(IdScheme.ArxivCategory, category);
        if (!_stated.Add((NodeKind.Topic, id))) return id;
        var topic = new NodeStatement(NodeKind.Topic, id).Set(NodeProperty.Name, category).Set(NodeProperty.Level, "category");
        if (code != category) topic.Set(NodeProperty.AlternateNames, PropertyValue.TextList([code]));
        statements.Add(topic);
        return id;
    }
}
