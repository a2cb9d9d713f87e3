using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>Named parameters of a statement. Build it, hand it over, then leave it alone. Not thread-safe while it is built.</summary>
public sealed class CypherParameters : ICypherSource
{
    private readonly List<(string Name, CypherValue Value, ICypherSource? Source)> _items = [];

    public int Count => _items.Count;

    /// <summary>Adds a parameter by value.</summary>
    /// <returns>This object, so that calls can be chained.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public CypherParameters Add(string name, CypherValue value) => Add(name, value, null);

    /// <summary>Adds a parameter that writes itself when the statement is sent.</summary>
    /// <returns>This object, so that calls can be chained.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public CypherParameters Add(string name, ICypherSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(name, default, source);
    }

    /// <summary>Writes all parameters as one map.</summary>
    public void WriteTo(ICypherWriter writer)
    {
        writer.BeginMap(_items.Count);
        foreach (var (name, value, source) in _items)
        {
            writer.WriteKey(name);
            if (source is null) writer.WriteValue(value);
            else source.WriteTo(writer);
        }
    }

    private CypherParameters Add(string name, CypherValue value, ICypherSource? source)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        foreach (var item in _items)
        {
            if (item.Name == name) throw new ArgumentException($"The parameter ${name} was given twice.", nameof(name));
        }

        _items.Add((name, value, source));
        return this;
    }
}
