using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// The documents of several sections that are not superseded, in one order by kind and ordinal; each section's documents get new
/// numbers by it. Four bytes a document.
/// </summary>
internal sealed class MergedDocuments
{
    private readonly IReadOnlyList<TextLayer> _layers;
    private readonly int[][] _numbers;

    public MergedDocuments(IReadOnlyList<TextLayer> layers)
    {
        _layers = layers;
        _numbers = [.. layers.Select(layer => new int[layer.Section.DocumentCount])];
        var number = 0;
        foreach (var (layer, document) in InOrder()) _numbers[layer][document] = number++;
        for (var layer = 0; layer < layers.Count; layer++)
        {
            var superseded = layers[layer].Superseded;
            for (var document = superseded.Next(0); document < _numbers[layer].Length; document = superseded.Next(document + 1))
                _numbers[layer][document] = -1;
        }
    }

    public IEnumerable<NodeId> Nodes => InOrder().Select(place => _layers[place.Layer].Section.NodeOf(place.Document));

    /// <summary>The new number of a layer's document; -1 when it is superseded.</summary>
    public int NumberOf(int layer, int document) => _numbers[layer][document];

    /// <summary>Layer and document of every document in the new order.</summary>
    public IEnumerable<(int Layer, int Document)> InOrder()
    {
        var next = new PriorityQueue<(int Layer, int Document), NodeId>();
        for (var layer = 0; layer < _layers.Count; layer++) Enqueue(next, layer, 0);
        while (next.TryDequeue(out var place, out _))
        {
            yield return place;
            Enqueue(next, place.Layer, place.Document + 1);
        }
    }

    private void Enqueue(PriorityQueue<(int Layer, int Document), NodeId> next, int layer, int document)
    {
        var (section, superseded) = _layers[layer];
        while (document < section.DocumentCount && superseded.Contains(document)) document++;
        if (document < section.DocumentCount) next.Enqueue((layer, document), section.NodeOf(document));
    }
}
