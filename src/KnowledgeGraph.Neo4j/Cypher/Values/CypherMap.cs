using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>
/// Entries in the order in which they came. Small maps, which is nearly all of them, are searched linearly; larger ones index
/// themselves at the first look-up. Immutable.
/// </summary>
public sealed class CypherMap : IReadOnlyDictionary<string, CypherValue>, IEquatable<CypherMap>
{
    public static readonly CypherMap Empty = new([], []);

    private const int LinearSearchLimit = 12;
    private readonly string[] _keys;
    private readonly CypherValue[] _values;
    private Dictionary<string, int>? _index;

    /// <summary>Takes both arrays over; a key may not occur twice.</summary>
    public CypherMap(string[] keys, CypherValue[] values)
    {
        if (keys.Length != values.Length) throw new ArgumentException("A map has as many values as keys.", nameof(values));
        _keys = keys;
        _values = values;
    }

    public int Count => _keys.Length;

    public IReadOnlyList<string> Keys => _keys;

    public IReadOnlyList<CypherValue> Values => _values;

    IEnumerable<string> IReadOnlyDictionary<string, CypherValue>.Keys => _keys;

    IEnumerable<CypherValue> IReadOnlyDictionary<string, CypherValue>.Values => _values;

    /// <exception cref="KeyNotFoundException">The map has no such key.</exception>
    public CypherValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The map has no key '{key}'.");

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out CypherValue value)
    {
        var at = Find(key);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    /// <summary>The value, or null (as a Cypher value) where the key is absent: Cypher itself does not tell the two apart.</summary>
    public CypherValue GetValueOrNull(string key) => TryGetValue(key, out var value) ? value : default;

    public bool Equals(CypherMap? other)
    {
        if (other is null || other.Count != Count) return false;
        for (var i = 0; i < _keys.Length; i++)
        {
            if (!other.TryGetValue(_keys[i], out var value) || !value.Equals(_values[i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as CypherMap);

    public override int GetHashCode() => Count;

    public IEnumerator<KeyValuePair<string, CypherValue>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++) yield return new KeyValuePair<string, CypherValue>(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key)
    {
        if (_keys.Length <= LinearSearchLimit) return Array.IndexOf(_keys, key);
        return (_index ??= BuildIndex()).TryGetValue(key, out var at) ? at : -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(_keys.Length);
        for (var i = 0; i < _keys.Length; i++) index[_keys[i]] = i;
        return index;
    }
}
