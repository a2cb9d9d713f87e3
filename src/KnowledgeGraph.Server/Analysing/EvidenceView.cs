using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>A reason, with the nodes that show it, in JSON output.</summary>
/// <param name="Kind">Which reason, for example <c>commonCollaborators</c>.</param>
/// <param name="Value">In numbers; null where there is none to give.</param>
/// <param name="Nodes">Papers, people, topics, venues or institutions, as the kind says.</param>
internal sealed record EvidenceView(string Kind, double? Value, IReadOnlyList<AuthorView> Nodes)
{
    public static EvidenceView Of<TKind>(TKind kind, double? value, IEnumerable<NodeId> nodes, Dictionary<NodeId, NodeLabel> labels)
        where TKind : struct, Enum
    {
        var name = kind.ToString();
        return new(char.ToLowerInvariant(name[0]) + name[1..], value, [.. nodes.Select(node => AuthorView.Of(labels[node]))]);
    }

    /// <summary>One line for people.</summary>
    public string Line()
    {
        var words = string.Concat(Kind.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        var value = Value is { } number ? $" ({number:0.###})" : "";
        var nodes = Nodes.Count == 0 ? "" : $": {string.Join("; ", Nodes.Take(MaxNamed).Select(node => node.Name))}";
        var rest = Nodes.Count > MaxNamed ? $" and {Nodes.Count - MaxNamed:N0} more" : "";
        return $"{words}{value}{nodes}{rest}";
    }

    private const int MaxNamed = 5;
}
