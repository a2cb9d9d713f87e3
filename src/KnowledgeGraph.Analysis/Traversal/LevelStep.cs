using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// One level of a breadth-first search, from vertices of one side to those of the other (the same side in a plain graph). Small
/// frontiers go top-down along their edges; large ones bottom-up: every vertex not yet reached looks for one neighbour in the frontier.
/// Beamer, Asanović, Patterson: Direction-Optimizing Breadth-First Search, SC 2012. Levels do not depend on the number of threads.
/// </summary>
/// <param name="Outgoing">Rows from the frontier's side.</param>
/// <param name="Incoming">The same edges from the other side.</param>
/// <param name="Onward">Rows that the next step reads; gives the cost of the next frontier.</param>
/// <param name="Levels">Levels of the other side; -1 where not reached. Changed.</param>
/// <param name="Allowed">Vertices of the other side that may be entered; null for all.</param>
internal sealed record LevelStep(Adjacency Outgoing, Adjacency Incoming, Adjacency Onward, int[] Levels, VertexSet? Allowed)
{
    /// <summary>Beamer's α: bottom-up pays when the frontier's entries exceed 1/α of those not yet read.</summary>
    private const int Alpha = 14;

    private const int ChunkSize = 16_384;

    /// <summary>Enters all vertices that the frontier reaches; null when the budget ran out.</summary>
    public LevelFrontier? Run(LevelFrontier frontier, int level, RunBudget budget, int threads)
    {
        var bottomUp = frontier.Entries > Incoming.EdgeCount / Alpha;
        var work = bottomUp ? Levels.Length : frontier.Count;
        var chunks = (work + ChunkSize - 1) / ChunkSize;
        var found = new LevelChunk[chunks];
        var members = bottomUp ? Members(frontier) : null;
        if (threads == 1 || chunks == 1)
        {
            for (var chunk = 0; chunk < chunks && !budget.IsExhausted; chunk++) found[chunk] = RunChunk(chunk, false);
        }
        else
        {
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, (chunk, state) =>
            {
                if (budget.IsExhausted) state.Stop();
                else found[chunk] = RunChunk(chunk, true);
            });
        }

        return budget.IsExhausted ? null : Join(found);

        LevelChunk RunChunk(int chunk, bool shared)
        {
            var (first, end) = (chunk * ChunkSize, Math.Min(work, (chunk + 1) * ChunkSize));
            var result = members is null ? TopDown(frontier.Vertices[first..end], level, shared) : BottomUp(members, first, end, level);
            budget.Spend(result.Read);
            return result;
        }
    }

    private LevelChunk TopDown(ReadOnlySpan<int> frontier, int level, bool shared)
    {
        var chunk = new LevelChunk();
        var offsets = Outgoing.Offsets;
        var targets = Outgoing.Targets;
        var onward = Onward.Offsets;
        foreach (var vertex in frontier)
        {
            var row = targets[offsets[vertex]..offsets[vertex + 1]];
            chunk.Read += row.Length + 1;
            foreach (var target in row)
            {
                if (Levels[target] >= 0 || (Allowed is not null && !Allowed.Contains(target))) continue;
                if (!shared) Levels[target] = level;
                else if (Interlocked.CompareExchange(ref Levels[target], level, -1) != -1) continue;
                chunk.Add(target, onward[target + 1] - onward[target]);
            }
        }

        return chunk;
    }

    private LevelChunk BottomUp(VertexSet members, int first, int end, int level)
    {
        var chunk = new LevelChunk();
        var offsets = Incoming.Offsets;
        var sources = Incoming.Targets;
        var onward = Onward.Offsets;
        for (var vertex = first; vertex < end; vertex++)
        {
            if (Levels[vertex] >= 0 || (Allowed is not null && !Allowed.Contains(vertex))) continue;
            chunk.Read++;
            foreach (var source in sources[offsets[vertex]..offsets[vertex + 1]])
            {
                chunk.Read++;
                if (!members.Contains(source)) continue;
                Levels[vertex] = level;
                chunk.Add(vertex, onward[vertex + 1] - onward[vertex]);
                break;
            }
        }

        return chunk;
    }

    private VertexSet Members(LevelFrontier frontier)
    {
        var members = new VertexSet(Outgoing.VertexCount);
        foreach (var vertex in frontier.Vertices) members.Add(vertex);
        return members;
    }

    private static LevelFrontier Join(LevelChunk[] chunks)
    {
        var vertices = new int[chunks.Sum(chunk => chunk.Found.Count)];
        var next = 0;
        foreach (var chunk in chunks)
        {
            chunk.Found.Items.CopyTo(vertices.AsSpan(next));
            next += chunk.Found.Count;
        }

        return new(vertices, vertices.Length, chunks.Sum(chunk => chunk.Entries));
    }
}
