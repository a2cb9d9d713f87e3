using System.Globalization;

namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>
/// One step of a response path (§7.1.6): a response name or, when <see cref="Name"/> is null, a zero-based list index. The default value
/// is the index 0.
/// </summary>
public readonly record struct PathSegment
{
    private PathSegment(string? name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The response name, which is the alias where the request gave one; null for a list index.</summary>
    public string? Name { get; }

    /// <summary>Meaningful only while <see cref="Name"/> is null.</summary>
    public int Index { get; }

    public static PathSegment OfField(string responseName) => new(responseName, 0);

    public static PathSegment OfItem(int index) => new(null, index);

    public override string ToString() => Name ?? Index.ToString(CultureInfo.InvariantCulture);
}
