using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Lengths of a node's searched texts in words, as the ranking of search results weighs them. <c>default</c> is no text.</summary>
internal readonly record struct WordCounts(int Name, int AlternateNames, int Abstract)
{
    public static WordCounts Of(NodeBody body)
    {
        var tokenizer = new Tokenizer();
        var lengths = new int[TextField.Count];
        for (var field = 0; field < TextField.Count; field++)
        {
            if (!body.Properties.TryGetValue(TextField.Properties[field], out var value)) continue;
            IReadOnlyList<string> texts = value.Type == PropertyType.Text ? [value.AsText] : value.AsTextList;
            foreach (var text in texts)
            {
                for (tokenizer.Start(text); tokenizer.TryNext(out _);) lengths[field]++;
            }
        }

        return new(Cut(lengths[TextField.Name]), Cut(lengths[TextField.AlternateNames]), Cut(lengths[TextField.Abstract]));
    }

    /// <summary>The embedded index keeps lengths in 16 bits; the same cut keeps the scores equal.</summary>
    private static int Cut(int length) => Math.Min(length, ushort.MaxValue);
}
