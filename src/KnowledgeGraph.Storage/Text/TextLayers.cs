using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Sections in the order of their age, oldest first, each with the documents that later ones supersede. Immutable and thread-safe.
/// </summary>
internal sealed class TextLayers
{
    /// <summary>A section in memory is merged into the one before it unless that has several times as many nodes.</summary>
    private const int MergeFactor = 4;
    private readonly TextLayer[] _layers;
    private readonly Lazy<TextStatistics> _statistics;

    private TextLayers(TextLayer[] layers)
    {
        _layers = layers;
        _statistics = new(() => TextStatistics.Of(layers));
    }

    public static TextLayers Empty { get; } = new([]);

    public IReadOnlyList<TextLayer> All => _layers;

    /// <summary>Counted at the first use: linear in the superseded documents.</summary>
    public TextStatistics Statistics => _statistics.Value;

    /// <summary>Puts sections on each other, oldest first. Linear in the superseded nodes that they name.</summary>
    public static TextLayers Of(IEnumerable<TextSection> sections) => sections.Aggregate(Empty, (layers, section) => layers.With(section));

    /// <summary>
    /// Puts a section on top, then merges small sections in memory, so that there are few of them however many come.
    /// </summary>
    public TextLayers WithMemory(TextSection section)
    {
        var layers = _layers.ToList();
        while (layers.Count > 0 && layers[^1].Section is { IsInMemory: true } last && SizeOf(last) < MergeFactor * SizeOf(section))
        {
            using var merged = new MemoryStream();
            TextSectionMerger.Merge([last, section], merged);
            section = TextSection.Copy(merged.GetBuffer().AsSpan(0, (int)merged.Length));
            layers.RemoveAt(layers.Count - 1);
        }

        return new TextLayers([.. layers]).With(section);
    }

    /// <summary>Puts a section on top.</summary>
    public TextLayers With(TextSection section)
    {
        var layers = new TextLayer[_layers.Length + 1];
        for (var i = 0; i < _layers.Length; i++) layers[i] = Supersede(_layers[i], section);
        layers[^1] = new(section, DocumentSet.Empty);
        return new(layers);
    }

    private static long SizeOf(TextSection section) => (long)section.DocumentCount + section.SupersededCount;

    private static TextLayer Supersede(TextLayer layer, TextSection later)
    {
        var documents = new List<int>();
        for (var i = 0; i < later.SupersededCount; i++)
        {
            var document = layer.Section.Find(later.Superseded(i));
            if (document >= 0 && !layer.Superseded.Contains(document)) documents.Add(document);
        }

        return layer with { Superseded = layer.Superseded.With(documents) };
    }
}
