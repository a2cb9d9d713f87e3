using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.CrashWriter;

/// <summary>
/// Batch n makes two papers of that number by one author, the second citing the first, and states a year anew for the papers of an
/// earlier batch: it shows as a whole, or not at all.
/// </summary>
public static class NumberedBatch
{
    public static GraphBatch Of(int number)
    {
        var batch = new GraphBatch("crash");
        var first = batch.Add(new NodeStatement(NodeKind.Paper, Id('a', number)));
        first.Set(NodeProperty.Name, $"First {number}").Relate(Relation.Authored, new ExternalId(IdScheme.Local, "author"));
        var second = batch.Add(new NodeStatement(NodeKind.Paper, Id('b', number)));
        second.Set(NodeProperty.Year, (long)number).Relate(Relation.Cites, Id('a', number));
        if (number > 0) batch.Add(new NodeStatement(NodeKind.Paper, Id('a', number / 2))).Set(NodeProperty.Year, (long)number);
        return batch;
    }

    /// <summary>Batches that the store holds.</summary>
    public static int CountIn(EmbeddedGraphStore store)
    {
        using var view = store.OpenView();
        return (int)view.Version;
    }

    /// <summary>What is wrong with a view that should hold exactly the first batches; null when nothing is.</summary>
    public static string? FindFault(IGraphView view, int count)
    {
        if (view.CountVisible(NodeKind.Paper) != 2L * count) return $"{view.CountVisible(NodeKind.Paper)} papers instead of {2 * count}";
        for (var number = 0; number < count; number++)
        {
            if (!view.TryFind(NodeKind.Paper, Id('a', number), out var first)) return $"no paper a{number}";
            if (!view.TryFind(NodeKind.Paper, Id('b', number), out var second)) return $"no paper b{number}";
            if (view.Targets(Relation.Cites, second) is not [var cited] || cited != first)
                return $"paper b{number} does not cite a{number}";
            var isStated = view.TryBits(NodeKind.Paper, first, NodeProperty.Year, out var year);
            var expected = LastYear(number, count);
            if (isStated != expected.HasValue || (isStated && year != expected)) return $"paper a{number} is of {year}";
        }

        int[] scratch = [];
        if (count == 0) return null;
        if (!view.TryFind(NodeKind.Author, new ExternalId(IdScheme.Local, "author"), out var author)) return "no author";
        var owned = view.Owners(Relation.Authored, author, ref scratch).Length;
        return owned == count ? null : $"the author has {owned} papers instead of {count}";
    }

    /// <summary>The last batch below the count that stated a year for the first paper of a number.</summary>
    private static long? LastYear(int number, int count)
    {
        for (var last = (2 * number) + 1; last >= 2 * number; last--)
        {
            if (last > 0 && last < count) return last;
        }

        return null;
    }

    private static ExternalId Id(char prefix, int number) =>
        new(IdScheme.Local, prefix + number.ToString(CultureInfo.InvariantCulture));
}
