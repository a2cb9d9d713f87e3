using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Numbers of documents and words, by kind, over those documents that count. They add up over sections, so that scores do not depend
/// on how the text is spread over them.
/// </summary>
internal sealed class TextStatistics
{
    private const int KindBound = (int)NodeKind.Topic + 1;
    private readonly long[] _documents = new long[KindBound];
    private readonly long[] _lengths = new long[KindBound * TextField.Count];

    public static TextStatistics Of(IReadOnlyList<TextLayer> layers)
    {
        var statistics = new TextStatistics();
        foreach (var (section, superseded) in layers)
        {
            for (var kind = 0; kind < KindBound; kind++) statistics._documents[kind] += section.Footer.Documents[kind];
            for (var i = 0; i < statistics._lengths.Length; i++) statistics._lengths[i] += section.Footer.LengthSums[i];
            for (var document = superseded.Next(0); document < section.DocumentCount; document = superseded.Next(document + 1))
                statistics.Remove(section, document);
        }

        return statistics;
    }

    public long Documents(NodeKind kind) => _documents[(int)kind];

    /// <summary>Mean number of words in a field of the documents of a kind; 1 where there is none, so that one may divide by it.</summary>
    public double AverageLength(NodeKind kind, int field)
    {
        var length = _lengths[(int)kind * TextField.Count + field];
        return length == 0 ? 1 : (double)length / Math.Max(1, _documents[(int)kind]);
    }

    private void Remove(TextSection section, int document)
    {
        var kind = (int)section.KindOf(document);
        _documents[kind]--;
        for (var field = 0; field < TextField.Count; field++)
            _lengths[kind * TextField.Count + field] -= section.LengthOf(document, field);
    }
}
