using System.Xml.Linq;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>
/// The authors of a paper in their order. A person is the id attribute where there is one, else the exact name form: the Anthology
/// itself tells persons apart that way. A person named twice on one paper keeps both places.
/// </summary>
internal sealed class AnthologyAuthors
{
    public List<NodeStatement> Persons { get; } = [];

    public List<ImportRemark> Remarks { get; } = [];

    public void Add(XElement paper, NodeStatement statement)
    {
        var position = 0;
        var isComplete = true;
        var seen = new HashSet<ExternalId>();
        foreach (var author in paper.Elements("author"))
        {
            if (TryPerson(author, out var id, out var name))
            {
                var edge = statement.Relate(Relation.Authored, id).Set(RelationProperty.Position, PropertyValue.Integer(position));
                // The forms of a person with an id differ from paper to paper, so each is kept where it is printed.
                if (id.Value != name) edge.Set(RelationProperty.PrintedName, PropertyValue.Text(name));
                if (seen.Add(id)) Persons.Add(new NodeStatement(NodeKind.Author, id).Set(NodeProperty.Name, name));
                else Remarks.Add(new(
                    "persons named twice on a paper",
                    $"{name} stands twice among the authors of {statement.Ids[^1]}; both places are kept."));
            }
            else
            {
                isComplete = false;
                Remarks.Add(new("empty author elements", $"Author {position + 1} of {statement.Ids[^1]} has no usable name."));
            }

            position++;
        }

        if (position == 0) return;
        statement.Set(NodeProperty.AuthorCount, position).Set(NodeProperty.AuthorsComplete, isComplete);
    }

    private static bool TryPerson(XElement author, out ExternalId id, out string name)
    {
        id = default;
        name = string.Join(' ', new[] { author.Element("first"), author.Element("last") }.Select(AnthologyText.Of).OfType<string>());
        return name.Length > 0 && IdParser.TryParse(IdScheme.AclPerson, author.Attribute("id")?.Value ?? name, out id);
    }
}
