using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Redis.Resp;

/// <summary>One value of a reply. <c>default</c> is null. Immutable as long as nobody writes into its bytes.</summary>
public readonly struct RespValue
{
    private readonly object? _content;
    private readonly long _integer;

    private RespValue(RespType type, object? content, long integer = 0)
    {
        Type = type;
        _content = content;
        _integer = integer;
    }

    public RespType Type { get; }

    public bool IsNull => Type == RespType.Null;

    /// <summary>The bytes of a text, an error or a number; empty for everything else.</summary>
    public byte[] Bytes => _content as byte[] ?? [];

    /// <summary>The values of an array or push, the keys and values of a map; empty for everything else.</summary>
    public RespValue[] Items => _content as RespValue[] ?? [];

    /// <exception cref="RedisException">The value is no integer, nor a text that reads as one.</exception>
    public long AsInteger()
    {
        if (Type is RespType.Integer or RespType.Boolean) return _integer;
        return Type == RespType.Text && long.TryParse(Bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : throw RedisErrors.Unexpected("an integer", Type);
    }

    /// <summary>The text as UTF-8; numbers as they are written.</summary>
    public string AsText() => Type is RespType.Integer or RespType.Boolean
        ? _integer.ToString(CultureInfo.InvariantCulture)
        : Encoding.UTF8.GetString(Bytes);

    internal static RespValue Text(byte[] bytes) => new(RespType.Text, bytes);

    internal static RespValue Error(byte[] bytes) => new(RespType.Error, bytes);

    internal static RespValue Number(byte[] bytes) => new(RespType.Number, bytes);

    internal static RespValue Integer(long value) => new(RespType.Integer, null, value);

    internal static RespValue Boolean(bool value) => new(RespType.Boolean, null, value ? 1 : 0);

    internal static RespValue Aggregate(RespType type, RespValue[] items) => new(type, items);
}
