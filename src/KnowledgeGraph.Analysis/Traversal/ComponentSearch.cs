using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>The depth-first search that makes a <see cref="ComponentOrder"/>. Runs once.</summary>
internal sealed class ComponentSearch(Adjacency graph)
{
    private readonly List<(int Start, int End)> _cycles = [];

    /// <summary>
    /// 0 for a vertex that was not seen; while its component is open the smallest number that it is known to reach; at last its place and
    /// one. Numbers of closed components are given back, so those of open vertices stay below every place.
    /// </summary>
    private readonly int[] _numbers = new int[graph.VertexCount];

    /// <summary>Its back is the order as far as it is made, its front a stack of vertices that wait for their component to close.</summary>
    private readonly int[] _order = new int[graph.VertexCount];

    private Step[] _path = new Step[256];
    private int _waiting;
    private int _place = graph.VertexCount;
    private int _number;

    public int[] Order => _order;

    public int[] Places => _numbers;

    public IReadOnlyList<(int Start, int End)> Cycles => _cycles;

    public void Run()
    {
        for (var vertex = 0; vertex < _numbers.Length; vertex++)
        {
            if (_numbers[vertex] == 0) Search(vertex);
        }

        for (var vertex = 0; vertex < _numbers.Length; vertex++) _numbers[vertex]--;
        _cycles.Reverse();
    }

    private void Search(int root)
    {
        var offsets = graph.Offsets;
        var targets = graph.Targets;
        var (numbers, depth) = (_numbers, 0);
        numbers[root] = ++_number;
        _path[0] = new(root, offsets[root], _number);
        while (depth >= 0)
        {
            ref var step = ref _path[depth];
            var (vertex, end) = (step.Vertex, offsets[step.Vertex + 1]);
            var (lowest, unseen) = (numbers[vertex], -1);
            while (step.Entry < end)
            {
                var target = targets[step.Entry++];
                var number = numbers[target];
                if (number == 0)
                {
                    unseen = target;
                    break;
                }

                if (number < lowest) lowest = number;
            }

            numbers[vertex] = lowest;
            if (unseen >= 0)
            {
                numbers[unseen] = ++_number;
                if (++depth == _path.Length) Array.Resize(ref _path, depth * 2);
                _path[depth] = new(unseen, offsets[unseen], _number);
                continue;
            }

            if (lowest == step.Number) Close(vertex, lowest);
            else _order[_waiting++] = vertex;
            if (--depth >= 0) numbers[_path[depth].Vertex] = Math.Min(numbers[_path[depth].Vertex], numbers[vertex]);
        }
    }

    /// <summary>Places the vertex and those waiting that reach no older one: its component.</summary>
    private void Close(int root, int number)
    {
        var end = _place;
        while (_waiting > 0 && _numbers[_order[_waiting - 1]] >= number)
        {
            _waiting--;
            _number--;
            _place--;
        }

        var size = end - _place;
        _number--;
        if (size > 0)
        {
            // Those waiting stand in postorder.
            _order.AsSpan(_waiting, size).CopyTo(_order.AsSpan(_place));
            _order.AsSpan(_place, size).Reverse();
            for (var place = _place; place < end; place++) _numbers[_order[place]] = place + 1;
            _cycles.Add((_place - 1, end));
        }

        _order[--_place] = root;
        _numbers[root] = _place + 1;
    }

    /// <summary>A vertex on the path from the root, the next entry of its row, and its number when it was seen first.</summary>
    private struct Step(int vertex, int entry, int number)
    {
        public readonly int Vertex = vertex;
        public readonly int Number = number;
        public int Entry = entry;
    }
}
