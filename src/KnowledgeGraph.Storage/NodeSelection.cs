using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>What will be read of nodes that are still to be found: a hint, which changes no answer.</summary>
/// <param name="Properties">Each once.</param>
/// <param name="WithKeys">True if their keys will be read.</param>
/// <param name="Relations">The expansions that will begin at them, without filters and cursors.</param>
public sealed record NodeSelection(
    IReadOnlyList<NodeProperty> Properties, bool WithKeys, IReadOnlyList<RelationSelection> Relations);
