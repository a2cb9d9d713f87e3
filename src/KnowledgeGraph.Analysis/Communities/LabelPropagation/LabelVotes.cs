namespace KnowledgeGraph.Analysis.Communities.LabelPropagation;

/// <summary>Counts the votes for labels at one vertex. One a thread.</summary>
internal sealed class LabelVotes(int vertexCount)
{
    private readonly double[] _votes = new double[vertexCount];
    private readonly int[] _touched = new int[vertexCount];
    private int _count;

    public void Add(int label, double votes)
    {
        if (_votes[label] == 0) _touched[_count++] = label;
        _votes[label] += votes;
    }

    /// <summary>The label with most votes, the smallest of several; without votes the one that was there. Leaves the count empty.</summary>
    public int Winner(int current)
    {
        var (winner, most) = (current, 0.0);
        for (var place = 0; place < _count; place++)
        {
            var label = _touched[place];
            var votes = _votes[label];
            _votes[label] = 0;
            if (votes > most || (votes == most && label < winner)) (winner, most) = (label, votes);
        }

        _count = 0;
        return winner;
    }
}
