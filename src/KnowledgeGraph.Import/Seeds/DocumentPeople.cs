using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Decides which printed names of one document are one person. Names with the same id (<see cref="PersonName"/>) are. A misprint
/// joins the right name when all of this holds:
/// <list type="bullet">
/// <item>the misprint stands once in the document, the right name at least twice;</item>
/// <item>one word differs by one letter (<see cref="MisprintIndex"/>);</item>
/// <item>both names share at least two co-authors and never stand on the same paper;</item>
/// <item>no other name of the document fits as well.</item>
/// </list>
/// The decision looks at one document and states what it found as shared ids, so the order of documents cannot change the outcome.
/// </summary>
internal sealed class DocumentPeople
{
    private const int MinSharedCoauthors = 2;

    private readonly List<ExternalId[]> _authorsOfPapers = [];
    private readonly Dictionary<ExternalId, PrintedName> _names = [];
    private readonly Dictionary<ExternalId, DocumentPerson> _people = [];

    public DocumentPeople(IEnumerable<DocumentPaper> papers)
    {
        foreach (var paper in papers) Count(paper);
        var index = new MisprintIndex(_names.Values.Where(name => name.Papers.Count >= 2));
        var rightNames = new Dictionary<ExternalId, ExternalId>();
        foreach (var name in _names.Values.Where(name => name.Papers.Count == 1))
        {
            if (FindRightName(name, index) is { } right) rightNames.Add(name.Id, right);
        }

        foreach (var group in _names.Values.GroupBy(name => rightNames.GetValueOrDefault(name.Id, name.Id)))
        {
            var person = Join(group.Key, [.. group]);
            foreach (var name in group) _people.Add(name.Id, person);
        }
    }

    /// <summary>The person behind a name that one of the document's papers prints.</summary>
    public DocumentPerson Find(string printedName) => _people[PersonName.IdOf(printedName)];

    private static DocumentPerson Join(ExternalId id, PrintedName[] names)
    {
        var name = names.First(candidate => candidate.Id == id).MostPrinted;
        var others = names.SelectMany(candidate => candidate.Spellings.Keys).Where(spelling => spelling != name);
        return new(
            id,
            [.. names.Select(candidate => candidate.Id).Where(other => other != id).Order()],
            name,
            [.. others.Order(StringComparer.Ordinal)]);
    }

    private void Count(DocumentPaper paper)
    {
        var ids = new ExternalId[paper.Authors.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var printed = paper.Authors[i];
            ids[i] = PersonName.IdOf(printed);
            if (!_names.TryGetValue(ids[i], out var name)) _names.Add(ids[i], name = new(ids[i], printed));
            name.Papers.Add(_authorsOfPapers.Count);
            name.Spellings[printed] = name.Spellings.GetValueOrDefault(printed) + 1;
        }

        _authorsOfPapers.Add(ids);
    }

    private ExternalId? FindRightName(PrintedName wrong, MisprintIndex index)
    {
        var fitting = index.Near(wrong).Where(right => !right.Papers.Overlaps(wrong.Papers)
            && SharesCoauthors(wrong, right)).Take(2).ToArray();
        return fitting is [var only] ? only.Id : null;
    }

    private bool SharesCoauthors(PrintedName a, PrintedName b)
    {
        var shared = CoauthorsOf(a);
        shared.IntersectWith(CoauthorsOf(b));
        return shared.Count >= MinSharedCoauthors;
    }

    private HashSet<ExternalId> CoauthorsOf(PrintedName name)
    {
        var coauthors = name.Papers.SelectMany(paper => _authorsOfPapers[paper]).ToHashSet();
        coauthors.Remove(name.Id);
        return coauthors;
    }
}
