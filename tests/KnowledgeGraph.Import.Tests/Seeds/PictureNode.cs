using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>One node as a test looks at it: every value as text, every edge that it owns.</summary>
internal sealed record PictureNode(
    NodeKind Kind,
    string Key,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<NodeProperty, string> Properties,
    IReadOnlyList<PictureEdge> Edges)
{
    public string Name => Properties.GetValueOrDefault(NodeProperty.Name, "");

    public string? this[NodeProperty property] => Properties.GetValueOrDefault(property);

    public string[] Targets(Relation relation) => [.. Edges.Where(edge => edge.Relation == relation).Select(edge => edge.TargetName)];

    /// <summary>Everything but the omitted properties, for comparing two graphs.</summary>
    public IEnumerable<string> Lines(params NodeProperty[] omitted)
    {
        yield return $"{Key} ids {string.Join(' ', Ids)}";
        yield return $"{Key} sources {string.Join(' ', Sources)}";
        foreach (var (property, value) in Properties.Where(pair => !omitted.Contains(pair.Key)).OrderBy(pair => pair.Key))
            yield return $"{Key} {property} {value}";
        foreach (var edge in Edges) yield return $"{Key} {edge}";
    }
}
