namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>Row entries of unknown number.</summary>
internal sealed class RowBuffer
{
    public int[] Targets = new int[256];
    public float[] Weights = new float[256];

    public int Count { get; private set; }

    public void Reserve(int more)
    {
        if (Count + more <= Targets.Length) return;
        var size = Math.Max(Count + more, Targets.Length * 2);
        Array.Resize(ref Targets, size);
        Array.Resize(ref Weights, size);
    }

    public void Add(int target, float weight)
    {
        Targets[Count] = target;
        Weights[Count++] = weight;
    }
}
