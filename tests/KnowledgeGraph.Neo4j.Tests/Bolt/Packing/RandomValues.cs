using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Packing;

/// <summary>Values of every type that can be a parameter, from a seed.</summary>
internal sealed class RandomValues(int seed)
{
    private readonly Random _random = new(seed);

    public CypherValue Next(int depth = 0) => _random.Next(depth > 3 ? 12 : 14) switch
    {
        0 => default,
        1 => _random.Next(2) == 0,
        2 => Integer(),
        3 => BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue)),
        4 => Text(),
        5 => CypherValue.Bytes(Bytes()),
        6 => new CypherDate(Integer()),
        7 => new CypherLocalTime(_random.NextInt64(86_400_000_000_000)),
        8 => new CypherTime(_random.NextInt64(86_400_000_000_000), _random.Next(-64_800, 64_801)),
        9 => _random.Next(2) == 0 ? DateTime() : new CypherLocalDateTime(Integer(), _random.Next(1_000_000_000)),
        10 => new CypherDuration(Integer(), Integer(), Integer(), _random.Next(1_000_000_000)),
        11 => Point(),
        12 => CypherValue.List([.. Enumerable.Range(0, Size()).Select(_ => Next(depth + 1))]),
        _ => Map(depth),
    };

    private CypherMap Map(int depth)
    {
        var keys = Enumerable.Range(0, Size()).Select(i => $"{i}{Text()}").ToArray();
        return new CypherMap(keys, [.. keys.Select(_ => Next(depth + 1))]);
    }

    private CypherPoint Point()
    {
        var (srid, x, y) = (_random.Next(10_000), _random.NextDouble(), _random.NextDouble());
        return new CypherPoint(srid, x, y, _random.Next(2) == 0 ? null : _random.NextDouble());
    }

    private CypherDateTime DateTime() => _random.Next(2) == 0
        ? new CypherDateTime(_random.NextInt64(-60_000_000_000, 250_000_000_000), _random.Next(1_000_000_000), _random.Next(-9_999, 9_999))
        : new CypherDateTime(_random.NextInt64(0, 2_000_000_000), _random.Next(1_000_000_000), 0, "Asia/Tokyo");

    private long Integer() => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);

    private int Size() => _random.Next(20) == 0 ? _random.Next(40) : _random.Next(5);

    private byte[] Bytes()
    {
        var bytes = new byte[_random.Next(50) == 0 ? _random.Next(70_000) : _random.Next(40)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Text()
    {
        var text = new char[_random.Next(50) == 0 ? _random.Next(70_000) : _random.Next(40)];
        // Below the surrogates: every one of them is a character of its own.
        for (var i = 0; i < text.Length; i++) text[i] = (char)(_random.Next(3) == 0 ? _random.Next(0xD800) : _random.Next(32, 127));
        return new string(text);
    }
}
