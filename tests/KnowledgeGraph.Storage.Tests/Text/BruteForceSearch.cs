using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Tests.Text;

/// <summary>BM25F by its definition, over plain texts and without any index.</summary>
internal static class BruteForceSearch
{
    public static Dictionary<NodeId, double> Search(
        IReadOnlyDictionary<NodeId, string[]> all, string query, IReadOnlyCollection<NodeKind> kinds, bool lastIsPrefix)
    {
        var nodes = all.Where(node => kinds.Count == 0 || kinds.Contains(node.Key.Kind)).ToDictionary();
        var words = query.Split(' ').Distinct().ToArray();
        var weights = words.Select((word, i) => Weigh(nodes, word, lastIsPrefix && i == words.Length - 1)).ToArray();
        var found = nodes.Keys.Where(node => Array.TrueForAll(weights, word => word.Weights.ContainsKey(node))).ToArray();
        if (found.Length == 0) found = [.. nodes.Keys.Where(node => Array.Exists(weights, word => word.Weights.ContainsKey(node)))];
        return found.ToDictionary(
            node => node,
            node => weights.Sum(word => Share(nodes.Count, word.Count, word.Weights.GetValueOrDefault(node))));
    }

    private static double Share(int documents, int holders, double weight)
    {
        holders = Math.Min(documents, holders);
        return Math.Log(1 + (documents - holders + 0.5) / (holders + 0.5)) * weight * 2.2 / (weight + 1.2);
    }

    private static (Dictionary<NodeId, double> Weights, int Count) Weigh(Dictionary<NodeId, string[]> nodes, string word, bool isPrefix)
    {
        var (weights, terms) = (new Dictionary<NodeId, double>(), 0);
        foreach (var (node, texts) in nodes)
        {
            var hits = texts.Select(text => Split(text)
                .Where(term => isPrefix ? term.StartsWith(word, StringComparison.Ordinal) : term == word).ToArray()).ToArray();
            terms += hits.SelectMany(term => term).Distinct().Count();
            var weight = 0.0;
            for (var field = 0; field < texts.Length; field++)
            {
                if (hits[field].Length == 0) continue;
                var length = Split(texts[field]).Length / AverageLength(nodes, node.Kind, field);
                weight += TextField.Weights[field] * hits[field].Length / (0.25 + 0.75 * length);
            }

            if (weight > 0) weights[node] = weight;
        }

        return (weights, terms);
    }

    private static double AverageLength(Dictionary<NodeId, string[]> nodes, NodeKind kind, int field) =>
        nodes.Where(node => node.Key.Kind == kind).Average(node => Split(node.Value[field]).Length);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
