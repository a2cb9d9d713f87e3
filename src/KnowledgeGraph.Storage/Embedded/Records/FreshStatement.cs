using System.Runtime.InteropServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>
/// A statement about a node of which nothing is said yet, with its targets found: nearly all of a first import. It can be written as
/// it is when it says nothing twice; otherwise <see cref="TryTake"/> declines, and the statement is merged like any other. Reused from
/// statement to statement; for one thread.
/// </summary>
internal sealed class FreshStatement
{
    private const int MaxItems = 32;

    private readonly PropertyValue[] _properties = new PropertyValue[64];
    private readonly List<int>[] _targets = [.. Enumerable.Range(0, NodeBody.RelationBound).Select(_ => new List<int>())];
    private readonly List<int> _sorted = [];
    private uint _relationsWithProperties;
    private NodeStatement? _statement;

    public ulong PropertyMask { get; private set; }

    public uint RelationMask { get; private set; }

    public int EdgeCount => Edges.Count;

    public List<RelationStatement> Edges => _statement?.Relations ?? [];

    public PropertyValue Property(int number) => _properties[number];

    public ReadOnlySpan<int> Targets(Relation relation) => CollectionsMarshal.AsSpan(_targets[(int)relation]);

    public bool HasProperties(Relation relation) => (_relationsWithProperties & (1u << (int)relation)) != 0;

    /// <summary>False when the statement says something twice, or names institutions on an authorship.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="target">Finds or makes the node with an id.</param>
    public bool TryTake(NodeStatement statement, Func<NodeKind, ExternalId, int> target)
    {
        _statement = statement;
        if (!TryTakeProperties(statement) || !AreEdgesPlain(statement)) return false;
        RelationMask = 0;
        _relationsWithProperties = 0;
        foreach (var targets in _targets) targets.Clear();
        foreach (var edge in statement.Relations)
        {
            var relation = (int)edge.Relation;
            _targets[relation].Add(target(RelationInfo.Of(edge.Relation).Target, edge.Target));
            RelationMask |= 1u << relation;
            if (!edge.Properties.IsEmpty) _relationsWithProperties |= 1u << relation;
        }

        return AreSetsDistinct();
    }

    private bool TryTakeProperties(NodeStatement statement)
    {
        PropertyMask = 0;
        foreach (var (property, value) in statement.Properties)
        {
            var bit = 1UL << (int)property;
            if ((PropertyMask & bit) != 0 || (value.Type == PropertyType.TextList && !AreItemsDistinct(value.AsTextList))) return false;
            PropertyMask |= bit;
            _properties[(int)property] = value;
        }

        return true;
    }

    private static bool AreEdgesPlain(NodeStatement statement)
    {
        foreach (var edge in statement.Relations)
        {
            uint mask = 0;
            foreach (var (property, value) in edge.Properties)
            {
                var bit = 1u << (int)property;
                if ((mask & bit) != 0 || value.Type == PropertyType.NodeList) return false;
                mask |= bit;
            }
        }

        return true;
    }

    private static bool AreItemsDistinct(IReadOnlyList<string> items)
    {
        if (items.Count > MaxItems) return false;
        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (items[i] == items[j]) return false;
            }
        }

        return true;
    }

    /// <summary>An ordered list may name a target twice; a set that does is to be united.</summary>
    private bool AreSetsDistinct()
    {
        for (var relation = 1; relation < _targets.Length; relation++)
        {
            var targets = _targets[relation];
            if (targets.Count < 2 || RelationInfo.Of((Relation)relation).IsOrdered) continue;
            _sorted.Clear();
            _sorted.AddRange(targets);
            _sorted.Sort();
            for (var i = 1; i < _sorted.Count; i++)
            {
                if (_sorted[i] == _sorted[i - 1]) return false;
            }
        }

        return true;
    }
}
