using System.Text;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Import.Generation;

/// <summary>
/// Made-up words: 200 that all fields share, the rest of each field's own, so that search and labels have something to find.
/// </summary>
internal sealed class Vocabulary
{
    private const int Shared = 200;
    private static readonly string[] Onsets = ["b", "br", "d", "dr", "f", "fl", "g", "gr", "k", "l", "m", "n", "p", "pl", "r", "s",
        "st", "t", "tr", "v"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];
    private static readonly string[] Codas = ["", "n", "r", "s", "l", "t", "m", "x"];

    private readonly Dictionary<int, string> _words = [];

    public string Word(int community, int index)
    {
        var number = index < Shared && index > 0 ? index : (community * 1000) + 1000 + index;
        if (_words.TryGetValue(number, out var word)) return word;
        word = Make(number);
        _words.Add(number, word);
        return word;
    }

    private static string Make(int number)
    {
        var random = new SplitMix64((ulong)number);
        var word = new StringBuilder();
        var syllables = 2 + random.Below(3);
        for (var i = 0; i < syllables; i++)
        {
            word.Append(Onsets[random.Below(Onsets.Length)]).Append(Nuclei[random.Below(Nuclei.Length)]);
            if (i == syllables - 1) word.Append(Codas[random.Below(Codas.Length)]);
        }

        return word.ToString();
    }
}
