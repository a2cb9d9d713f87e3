using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>The member under which a line lists a relation. The owner's kind tells the two <c>partOf</c> apart.</summary>
internal static class RelationNames
{
    private static readonly (Relation Relation, string Name, byte[] Utf8)[] Table =
    [
        Entry(Relation.Authored, "authors"),
        Entry(Relation.AffiliatedWith, "affiliations"),
        Entry(Relation.Cites, "cites"),
        Entry(Relation.About, "about"),
        Entry(Relation.PublishedIn, "publishedIn"),
        Entry(Relation.ProducedAt, "producedAt"),
        Entry(Relation.TopicPartOf, "partOf"),
        Entry(Relation.InstitutionPartOf, "partOf"),
    ];

    public static string Of(Relation relation)
    {
        foreach (var entry in Table)
        {
            if (entry.Relation == relation) return entry.Name;
        }

        throw new ArgumentOutOfRangeException(nameof(relation), relation, "The relation has no name in files.");
    }

    /// <summary>Finds the relation that a kind of node lists under a name; <see cref="Relation.None"/> when there is none.</summary>
    public static Relation Find(NodeKind owner, ReadOnlySpan<byte> name)
    {
        foreach (var entry in Table)
        {
            if (name.SequenceEqual(entry.Utf8) && RelationInfo.Of(entry.Relation).Owner == owner) return entry.Relation;
        }

        return Relation.None;
    }

    public static bool IsKnown(ReadOnlySpan<byte> name)
    {
        foreach (var entry in Table)
        {
            if (name.SequenceEqual(entry.Utf8)) return true;
        }

        return false;
    }

    private static (Relation, string, byte[]) Entry(Relation relation, string name) => (relation, name, Encoding.UTF8.GetBytes(name));
}
