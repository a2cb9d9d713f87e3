using System.Text;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// A word of a query with the terms that it stands for: itself, or as a prefix all that begin with it. A prefix counts as one word;
/// its documents are at most the sum of its terms' documents, and that is taken for their number.
/// </summary>
internal sealed class SearchWord
{
    private readonly List<TermEntry>[] _terms;

    private SearchWord(List<TermEntry>[] terms) => _terms = terms;

    /// <summary>Documents of the wanted kinds that hold the word.</summary>
    public long Count { get; private set; }

    /// <summary>The largest number of terms in one section.</summary>
    public int MaxTerms => _terms.Max(terms => (int?)terms.Count) ?? 0;

    /// <summary>Finds the word in every section and counts the documents that are not superseded.</summary>
    public static SearchWord Find(string word, bool isPrefix, TextLayers layers, uint wantedKinds, CancellationToken cancellation)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        var found = new SearchWord([.. layers.All.Select(_ => new List<TermEntry>())]);
        for (var i = 0; i < layers.All.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var layer = layers.All[i];
            layer.Section.FindTerms(utf8, isPrefix, wantedKinds, found._terms[i]);
            foreach (var term in found._terms[i]) found.Count += term.WantedCount - CountSuperseded(layer, term, wantedKinds);
        }

        return found;
    }

    /// <summary>The word's terms in the section of a layer.</summary>
    public IReadOnlyList<TermEntry> TermsOf(int layer) => _terms[layer];

    private static int CountSuperseded(TextLayer layer, TermEntry term, uint wantedKinds)
    {
        if (layer.Superseded.Count == 0) return 0;
        var count = 0;
        var postings = layer.Section.Postings(term);
        for (var document = layer.Superseded.Next(0); document != PostingCursor.End; document = layer.Superseded.Next(postings.Document))
        {
            postings.Seek(document);
            if (postings.Document == PostingCursor.End) return count;
            if (postings.Document != document) continue;
            if ((wantedKinds & (1u << (int)layer.Section.KindOf(document))) != 0) count++;
            postings.MoveNext();
            if (postings.Document == PostingCursor.End) return count;
        }

        return count;
    }
}
