using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// Chooses one name for a person whom a source prints under several forms: the fullest that is known becomes the name, the others
/// alternate names. The choice does not depend on the order of the papers, so that importing them again changes nothing.
/// </summary>
internal static class NameForms
{
    private static readonly NodeProperty[] Properties = [NodeProperty.Name, NodeProperty.AlternateNames];

    public static async ValueTask ChooseAsync(IGraphStore store, GraphBatch batch, CancellationToken cancellation)
    {
        var persons = batch.Nodes.Where(HasForms).GroupBy(node => node.Ids[0]).Select(group => group.ToList()).ToList();
        if (persons.Count == 0) return;
        using var snapshot = await store.OpenSnapshotAsync(cancellation);
        var nodes = new NodeId[persons.Count];
        await snapshot.FindAsync(persons.Select(person => new NodeReference(NodeKind.Author, person[0].Ids[0]))
            .ToArray(), nodes, cancellation);
        var known = nodes.Where(node => !node.IsNone).Distinct().ToArray();
        var columns = await snapshot.ReadAsync(known, Properties, cancellation);
        for (var i = 0; i < persons.Count; i++)
        {
            var row = Array.IndexOf(known, nodes[i]);
            var name = row >= 0 && columns[0] is TextColumn names ? names.GetString(row) : null;
            Choose(persons[i], name, row >= 0 ? Alternates(columns[1], row) : []);
        }
    }

    /// <summary>A person whose id is the name itself has no other form.</summary>
    private static bool HasForms(NodeStatement node) =>
        node.Kind == NodeKind.Author && node.Get(NodeProperty.Name) is { IsNone: false } name && name.AsText != node.Ids[0].Value;

    private static HashSet<string> Alternates(Column column, int row)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (column is not ListColumn<TextColumn> list) return found;
        for (var i = list.Offsets[row]; i < list.Offsets[row + 1]; i++) found.Add(list.Items.GetString(i) ?? "");
        return found;
    }

    private static void Choose(List<NodeStatement> person, string? name, HashSet<string> alternates)
    {
        var forms = person.Select(node => node.Get(NodeProperty.Name).AsText).ToHashSet(StringComparer.Ordinal);
        if (name is not null) forms.Add(name);
        var fullest = forms.Concat(alternates).OrderDescending(Fuller).First();
        foreach (var node in person) node.Properties.RemoveAll(pair => pair.Key == NodeProperty.Name);
        if (fullest != name) person[0].Set(NodeProperty.Name, fullest);
        var others = forms.Where(form => form != fullest && !alternates.Contains(form)).Order(StringComparer.Ordinal).ToArray();
        if (others.Length > 0) person[0].Set(NodeProperty.AlternateNames, PropertyValue.TextList(others));
    }

    /// <summary>More letters first: initials and dots make a name no fuller.</summary>
    private static Comparer<string> Fuller { get; } = Comparer<string>.Create((x, y) =>
    {
        var byLetters = Letters(x).CompareTo(Letters(y));
        return byLetters != 0 ? byLetters : string.CompareOrdinal(y, x);
    });

    private static int Letters(string text) => text.EnumerateRunes().Count(Rune.IsLetter);
}
