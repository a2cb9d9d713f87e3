using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// Do several signals together foresee collaborators better than each alone? Learns weights on some authors of the ACL Anthology and
/// measures on others, as docs/suggestions.md says.
/// </summary>
internal static class SuggestionBenchmark
{
    private const int FirstHiddenYear = 2018;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, .. var rest])
        {
            Console.Error.WriteLine("usage: benchmarks suggestions FOLDER-OF-ANTHOLOGY [AUTHORS]");
            return 2;
        }

        var authors = rest is [var number] ? int.Parse(number) : 1_000;
        var papers = AnthologyFiles.Read(Path.Combine(folder, "anthology-xml.tar.xz"));
        var past = AnthologyGraph.Of(
            [.. papers.Where(paper => paper.Year < FirstHiddenYear)], Path.Combine(folder, "citations.tsv"));
        var future = FutureTies.Of(past, papers.Where(paper => paper.Year >= FirstHiddenYear));
        var order = future.Authors.Order().ToArray();
        new SplitMix64(2018).Shuffle(order.AsSpan());
        var half = order.Length / 2;
        var training = order.AsSpan(0, Math.Min(authors, half));
        var test = order.AsSpan(half, Math.Min(authors, order.Length - half));
        Console.WriteLine($"{order.Length} authors gained a collaborator; {training.Length} to learn from, {test.Length} to measure on.");

        var weights = WeightLearning.Learn(past.Topology, future, training);
        Console.WriteLine($"Learned weights: [{string.Join(", ", weights.Values.Select(weight => weight.ToString("F2")))}]");
        new SuggestionComparison(past.Topology, future, weights).Print("learned here", test);
        return 0;
    }
}
