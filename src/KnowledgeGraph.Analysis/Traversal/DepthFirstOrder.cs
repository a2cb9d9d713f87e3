using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Vertices in reverse postorder of a depth-first search: in an acyclic graph every edge leads to a later vertex (Tarjan: Depth-first
/// Search
/// and Linear Graph Algorithms, SIAM J. Comput. 1, 1972); with few cycles, nearly every one. O(vertices + edges); 12 bytes a vertex.
/// </summary>
internal static class DepthFirstOrder
{
    public static int[] ReversePostorder(Adjacency rows)
    {
        var order = new int[rows.VertexCount];
        var nextEntry = rows.Offsets[..rows.VertexCount].ToArray();
        var seen = new VertexSet(rows.VertexCount);
        var stack = new Stack<int>();
        var place = order.Length;
        var offsets = rows.Offsets;
        var targets = rows.Targets;
        for (var root = 0; root < order.Length; root++)
        {
            if (seen.Contains(root)) continue;
            seen.Add(root);
            stack.Push(root);
            while (stack.TryPeek(out var vertex))
            {
                if (nextEntry[vertex] == offsets[vertex + 1])
                {
                    order[--place] = stack.Pop();
                    continue;
                }

                var target = targets[nextEntry[vertex]++];
                if (seen.Contains(target)) continue;
                seen.Add(target);
                stack.Push(target);
            }
        }

        return order;
    }
}
