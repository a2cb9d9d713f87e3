using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>Turns paper inputs into one batch: a statement for the paper and one for every node that stands inside it.</summary>
internal sealed class PaperInputReader(GraphBatch batch)
{
    public GraphBatch Batch { get; } = batch;

    /// <returns>The paper's first id, by which the new version finds it.</returns>
    public NodeReference Read(InputValue input)
    {
        var paper = Batch.Add(NodeInputReader.Read(PaperVocabulary.Definition, input));
        ReadAuthors(paper, input["authors"]);
        foreach (var topic in Items(input["topics"])) ReadTopic(paper, topic);
        foreach (var institution in Items(input["institutions"]))
        {
            paper.Relate(Relation.ProducedAt, Add(InstitutionVocabulary.Definition, institution));
        }

        if (!input["venue"].IsNullOrAbsent) paper.Relate(Relation.PublishedIn, Add(VenueVocabulary.Definition, input["venue"]));
        foreach (var reference in Items(input["references"])) ReadReference(paper, reference);
        return new NodeReference(NodeKind.Paper, paper.Ids[0]);
    }

    private void ReadAuthors(NodeStatement paper, InputValue authors)
    {
        var position = 0;
        foreach (var authorship in Items(authors))
        {
            var edge = paper.Relate(Relation.Authored, Add(AuthorVocabulary.Definition, authorship["author"]))
                .Set(RelationProperty.Position, PropertyValue.Integer(position++));
            SetText(edge, RelationProperty.PrintedName, authorship["printedName"]);
            SetTruth(edge, RelationProperty.IsCorresponding, authorship["isCorresponding"]);
            ExternalId[] institutions =
                [.. Items(authorship["institutions"]).Select(item => Add(InstitutionVocabulary.Definition, item))];
            if (institutions.Length > 0) edge.Set(RelationProperty.Institutions, PropertyValue.NodeList(institutions));
        }
    }

    private void ReadTopic(NodeStatement paper, InputValue input)
    {
        var edge = paper.Relate(Relation.About, Add(TopicVocabulary.Definition, input["topic"]));
        if (!input["score"].IsNullOrAbsent) edge.Set(RelationProperty.Score, PropertyValue.Number(input["score"].AsDouble()));
    }

    private void ReadReference(NodeStatement paper, InputValue input)
    {
        var ids = NodeInputReader.ReadIds(NodeKind.Paper, input, input["title"]);
        if (input["title"].IsNullOrAbsent)
        {
            // A citation holds one id, and only a statement can say that several mean one paper.
            if (ids.Count > 1) throw ApiErrors.BadInput("A reference with several 'ids' needs a 'title', or give one id alone.");
        }
        else
        {
            var cited = new NodeStatement(NodeKind.Paper, [.. ids]).Set(NodeProperty.Name, input["title"].AsString());
            if (!input["year"].IsNullOrAbsent) cited.Set(NodeProperty.Year, input["year"].AsInt64());
            Batch.Add(cited);
        }

        var edge = paper.Relate(Relation.Cites, ids[0]);
        SetTexts(edge, RelationProperty.Contexts, input["contexts"]);
        SetTexts(edge, RelationProperty.Intents, input["intents"]);
        SetTruth(edge, RelationProperty.IsInfluential, input["isInfluential"]);
    }

    private ExternalId Add(KindDefinition kind, InputValue input) => Batch.Add(NodeInputReader.Read(kind, input)).Ids[0];

    private static InputValue[] Items(InputValue list) => list.IsNullOrAbsent ? [] : list.AsList().ToArray();

    private static void SetText(RelationStatement edge, RelationProperty property, InputValue value)
    {
        if (!value.IsNullOrAbsent) edge.Set(property, PropertyValue.Text(value.AsString()));
    }

    private static void SetTexts(RelationStatement edge, RelationProperty property, InputValue value)
    {
        if (!value.IsNullOrAbsent) edge.Set(property, PropertyValue.TextList(InputTexts.Read(value)));
    }

    private static void SetTruth(RelationStatement edge, RelationProperty property, InputValue value)
    {
        if (!value.IsNullOrAbsent) edge.Set(property, PropertyValue.Boolean(value.AsBoolean()));
    }
}
