using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009) for the documents of one kind: word
/// counts of the fields are divided by field length, weighted and added before they saturate.
/// </summary>
internal readonly struct Bm25
{
    private const double Saturation = 1.2;
    private const double LengthInfluence = 0.75;
    private readonly double _name;
    private readonly double _alternateNames;
    private readonly double _abstract;

    public Bm25(TextStatistics statistics, NodeKind kind)
    {
        _name = statistics.AverageLength(kind, TextField.Name);
        _alternateNames = statistics.AverageLength(kind, TextField.AlternateNames);
        _abstract = statistics.AverageLength(kind, TextField.Abstract);
    }

    /// <summary>What a word weighs that so many of the documents hold: never negative.</summary>
    public static double Rarity(double documents, double holders) => Math.Log(1 + (documents - holders + 0.5) / (holders + 0.5));

    /// <summary>A word's share of a document's score.</summary>
    public static double Saturate(double weight) => weight * (Saturation + 1) / (weight + Saturation);

    /// <summary>The weighted, length-normalised count of a word in a document.</summary>
    public double Weigh(TextSection section, int document, uint frequencies)
    {
        var weight = 0.0;
        for (var field = 0; field < TextField.Count; field++)
        {
            var frequency = (byte)(frequencies >> (field * 8));
            if (frequency == 0) continue;
            var length = section.LengthOf(document, field) / Average(field);
            weight += TextField.Weights[field] * frequency / (1 - LengthInfluence + LengthInfluence * length);
        }

        return weight;
    }

    private double Average(int field) => field switch
    {
        TextField.Name => _name,
        TextField.AlternateNames => _alternateNames,
        _ => _abstract,
    };
}
