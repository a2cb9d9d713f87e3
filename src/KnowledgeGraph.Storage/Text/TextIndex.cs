using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Full-text index of one version of the graph over names, alternate names and abstracts: mapped sections, oldest first, and small
/// ones in memory for the nodes that changed since. Immutable and thread-safe. Changes are read from the view at the first search of a
/// version, and only those that no earlier version was asked about: a graph that nobody searches costs nothing but the list of them.
/// </summary>
public sealed class TextIndex
{
    /// <summary>Versions that refer to each other before their changes are gathered in one.</summary>
    private const int MaxDepth = 32;
    private readonly Lock _reading = new();
    private readonly IReadOnlyCollection<NodeId> _changed;
    private readonly int _depth;
    private volatile TextIndex? _earlier;
    private volatile TextLayers? _layers;

    private TextIndex(TextLayers layers) => (_changed, _layers) = ([], layers);

    private TextIndex(TextIndex earlier, IReadOnlyCollection<NodeId> changed)
    {
        (_earlier, _changed) = (earlier, changed);
        _depth = earlier._layers is null ? earlier._depth + 1 : 1;
    }

    /// <summary>The index of a graph without nodes.</summary>
    public static TextIndex Empty { get; } = new(TextLayers.Empty);

    /// <summary>Indexes every visible node of a view. Linear in the text.</summary>
    public static TextIndex Build(IGraphView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var builder = new TextSectionBuilder();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            for (var ordinal = 0; ordinal < view.Bound(kind); ordinal++)
            {
                if (view.IsVisible(kind, ordinal)) builder.Add(view, new(kind, ordinal));
            }
        }

        return new(TextLayers.Empty.With(builder.ToSection()));
    }

    /// <summary>
    /// The index of a later version. The nodes that changed since this one (new, with another text, deleted, merged away; more of
    /// them do no harm) count as the view of that version shows them. Nothing is read before the first search.
    /// </summary>
    public TextIndex Update(IReadOnlyCollection<NodeId> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        if (_layers is not null || _depth < MaxDepth) return new(this, changed);
        var (ready, pending) = Pending();
        pending.UnionWith(changed);
        return new(new TextIndex(ready), pending);
    }

    /// <summary>The index that lies in mapped sections, oldest first: a later one supersedes what it says in earlier ones.</summary>
    internal static TextIndex Open(IEnumerable<TextSection> sections) => new(TextLayers.Of(sections));

    /// <summary>What to search in a view of this version.</summary>
    internal TextLayers Layers(IGraphView view)
    {
        if (_layers is { } layers) return layers;
        lock (_reading)
        {
            if (_layers is { } read) return read;
            var (ready, pending) = Pending();
            _layers = pending.Count == 0 ? ready : ready.WithMemory(Read(view, pending));
            // Earlier versions live as long as someone reads them, and no longer for the sake of this one.
            _earlier = null;
            return _layers;
        }
    }

    /// <summary>The newest earlier version that was searched, and all nodes that changed after it.</summary>
    private (TextLayers Ready, HashSet<NodeId> Changed) Pending()
    {
        var changed = new HashSet<NodeId>();
        for (var index = this; ;)
        {
            var earlier = index._earlier;
            if (index._layers is { } layers) return (layers, changed);
            changed.UnionWith(index._changed);
            index = earlier ?? throw new InvalidOperationException("A version without layers has an earlier one.");
        }
    }

    private static TextSection Read(IGraphView view, HashSet<NodeId> changed)
    {
        var builder = new TextSectionBuilder();
        foreach (var node in changed.Order())
        {
            builder.Supersede(node);
            if (node.Number < view.Bound(node.Kind) && view.IsVisible(node.Kind, (int)node.Number)) builder.Add(view, node);
        }

        return builder.ToSection();
    }
}
