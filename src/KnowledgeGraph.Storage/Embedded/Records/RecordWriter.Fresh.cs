using System.Numerics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Records straight from a statement, where there is nothing to merge it with.</summary>
internal sealed partial class RecordWriter
{
    /// <param name="ids">The ids of the node as its present record stores them.</param>
    /// <param name="source">Number of the source.</param>
    /// <param name="fresh">What it says.</param>
    public ReadOnlySpan<byte> Fresh(ReadOnlySpan<byte> ids, int source, FreshStatement fresh)
    {
        Begin(RecordFlags.Visible, 1, -1);
        WriteBody(fresh);
        SetUInt32(RecordLayout.IdsAt, _length);
        ids.CopyTo(_buffer.AsSpan(Reserve(ids.Length)));
        SetUInt32(RecordLayout.SourcesAt, _length);
        AddUInt32((uint)source);
        return Finish();
    }

    private void WriteBody(FreshStatement fresh)
    {
        var start = _length;
        AddUInt64(fresh.PropertyMask);
        AddUInt32(fresh.RelationMask);
        var slots = Reserve(4 * (BitOperations.PopCount(fresh.PropertyMask) + BitOperations.PopCount(fresh.RelationMask)));
        for (var mask = fresh.PropertyMask; mask != 0; mask &= mask - 1)
        {
            WriteValue(fresh.Property(BitOperations.TrailingZeroCount(mask)), slots, start);
            slots += 4;
        }

        for (var mask = fresh.RelationMask; mask != 0; mask &= mask - 1)
        {
            SetUInt32(slots, _length - start);
            WriteEdges(fresh, (Relation)BitOperations.TrailingZeroCount(mask), start);
            slots += 4;
        }
    }

    private void WriteEdges(FreshStatement fresh, Relation relation, int start)
    {
        var targets = fresh.Targets(relation);
        var hasProperties = fresh.HasProperties(relation);
        AddUInt32((uint)targets.Length);
        AddUInt32(hasProperties ? 1u : 0);
        foreach (var target in targets) AddUInt32((uint)target);
        if (!hasProperties) return;
        var table = Reserve(4 * targets.Length);
        foreach (var edge in fresh.Edges)
        {
            if (edge.Relation != relation) continue;
            if (!edge.Properties.IsEmpty)
            {
                SetUInt32(table, _length - start);
                WriteEdgeProperties(edge, start);
            }

            table += 4;
        }
    }

    private void WriteEdgeProperties(RelationStatement edge, int start)
    {
        uint mask = 0;
        foreach (var (property, _) in edge.Properties) mask |= 1u << (int)property;
        AddUInt32(mask);
        var slots = Reserve(4 * BitOperations.PopCount(mask));
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var property = BitOperations.TrailingZeroCount(rest);
            WriteValue(edge.Get((RelationProperty)property), slots + RecordLayout.Slot(mask, property), start);
        }
    }
}
