using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>What will be read of nodes that are still to be found: a hint, which changes no answer.</summary>
/// <param name="Properties">Each once.</param>
/// <param name="WithKeys">True if their keys will be read.</param>
/// <param name="Relations">The expansions that will begin at them, without cursors.</param>
public sealed record NodeSelection(
    IReadOnlyList<NodeProperty> Properties, bool WithKeys, IReadOnlyList<RelationSelection> Relations)
{
    /// <summary>Nothing but where they are.</summary>
    public static NodeSelection Nothing { get; } = new([], false, []);

    /// <summary>True if all their ids will be read.</summary>
    public bool WithIds { get; init; }

    /// <summary>True if the names of their sources will be read.</summary>
    public bool WithSources { get; init; }
}
