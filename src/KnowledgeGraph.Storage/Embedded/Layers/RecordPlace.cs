using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Where a node's newest record lies. One in a segment is held by its address: segments are mapped and stay so as long as the version is
/// pinned. One in an overlay may be moved by the collector and is looked for again. Without a reference, so that arrays of places cost
/// the collector nothing.
/// </summary>
internal readonly unsafe struct RecordPlace
{
    private readonly byte* _start;
    private readonly int _length;

    private RecordPlace(NodeId node, byte* start, int length)
    {
        Node = node;
        _start = start;
        _length = length;
    }

    public NodeId Node { get; }

    public bool IsInOverlay => _start == null;

    /// <param name="graph">The version that gave the place.</param>
    public RecordReader Record(GraphVersion graph) =>
        new(IsInOverlay ? graph.Record(Node.Kind, (int)Node.Number) : new ReadOnlySpan<byte>(_start, _length));

    public static RecordPlace InOverlay(NodeId node) => new(node, null, 0);

    /// <param name="node">The node.</param>
    /// <param name="record">Memory of a mapped file, never of an array.</param>
    public static RecordPlace InSegment(NodeId node, ReadOnlySpan<byte> record) =>
        new(node, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(record)), record.Length);
}
