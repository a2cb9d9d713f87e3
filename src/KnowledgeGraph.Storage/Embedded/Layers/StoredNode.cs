using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>A node taken apart to be changed: its ids and what each source says.</summary>
internal sealed class StoredNode(Func<int, string> sourceName)
{
    private readonly List<byte[]> _ids = [];
    private readonly List<int> _sources = [];
    private readonly List<NodeBody> _bodies = [];

    public bool IsVisible => _sources.Count > 0;

    public static StoredNode Read(RecordReader record, Func<int, string> sourceName, Func<NodeKind, int, int> resolve)
    {
        var node = new StoredNode(sourceName);
        node._ids.AddRange(record.Ids.ToArrays());
        var sources = record.Sources;
        for (var i = 0; i < sources.Length; i++)
        {
            node._sources.Add(sources[i]);
            node._bodies.Add(BodyDecoder.Decode(record.Statement(i), resolve));
        }

        return node;
    }

    /// <summary>The record, in the writer's buffer.</summary>
    public ReadOnlySpan<byte> Write(RecordWriter writer) =>
        writer.Node(_ids, _sources, _bodies, IsVisible ? BodyMerger.Effective(_bodies) : null);

    public HashSet<int> TargetsOfAnySource(int relation)
    {
        var targets = new HashSet<int>();
        foreach (var body in _bodies)
        {
            foreach (var edge in body.Edges(relation)) targets.Add(edge.Target);
        }

        return targets;
    }

    public void Overlay(int source, NodeBody said)
    {
        var at = _sources.IndexOf(source);
        if (at >= 0) BodyMerger.Overlay(_bodies[at], said);
        else Insert(source, said);
    }

    /// <summary>Takes over what is said of a node that merges into this one; what was said of this one stays on top.</summary>
    public void Absorb(StoredNode lost)
    {
        for (var i = 0; i < lost._sources.Count; i++)
        {
            var at = _sources.IndexOf(lost._sources[i]);
            if (at < 0)
            {
                Insert(lost._sources[i], lost._bodies[i]);
                continue;
            }

            BodyMerger.Overlay(lost._bodies[i], _bodies[at]);
            _bodies[at] = lost._bodies[i];
        }

        foreach (var id in lost._ids) AddId(id);
    }

    /// <summary>Points this node's own edges at the survivor where they point at the lost node (a paper that cites its double).</summary>
    public StoredNode Redirected(NodeKind kind, int loser, int survivor)
    {
        foreach (var info in RelationInfo.All)
        {
            if (info.Target != kind) continue;
            foreach (var body in _bodies) Redirect(body, info, loser, survivor);
        }

        return this;
    }

    /// <summary>Adds an id unless it is there; the key stays first, the others stay by preference.</summary>
    public bool AddId(byte[] key)
    {
        if (_ids.Exists(id => id.AsSpan().SequenceEqual(key))) return false;
        var id = IdHash.ReadKey(key);
        var at = Math.Min(1, _ids.Count);
        while (at < _ids.Count && IdHash.ReadKey(_ids[at]).CompareTo(id) < 0) at++;
        _ids.Insert(at, key);
        return true;
    }

    public void Clear()
    {
        _sources.Clear();
        _bodies.Clear();
    }

    private static void Redirect(NodeBody body, RelationInfo info, int loser, int survivor)
    {
        if (body.Relations[(int)info.Relation] is not { } edges) return;
        foreach (var edge in edges)
        {
            if (edge.Target == loser) edge.Target = survivor;
        }

        if (!info.IsOrdered) body.Relations[(int)info.Relation] = BodyMerger.UnionByTarget(edges, newerWins: true);
    }

    private void Insert(int source, NodeBody body)
    {
        var at = 0;
        while (at < _sources.Count && string.CompareOrdinal(sourceName(_sources[at]), sourceName(source)) < 0) at++;
        _sources.Insert(at, source);
        _bodies.Insert(at, body);
    }
}
