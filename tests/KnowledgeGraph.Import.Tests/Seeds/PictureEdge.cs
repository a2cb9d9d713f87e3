using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>One edge as a test looks at it: the other end's name and key, and the edge's own properties as texts.</summary>
internal sealed record PictureEdge(Relation Relation, string TargetKey, string TargetName, IReadOnlyDictionary<RelationProperty, string> Properties)
{
    public string? this[RelationProperty property] => Properties.GetValueOrDefault(property);

    public override string ToString() =>
        $"{Relation} {TargetKey} {string.Join(", ", Properties.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"))}";
}
