using System.Text;

namespace KnowledgeGraph.Redis;

/// <summary>A command's name and arguments. <c>default</c> has none and is refused.</summary>
public readonly struct RedisCommand
{
    private readonly ReadOnlyMemory<byte>[]? _parts;

    private RedisCommand(ReadOnlyMemory<byte>[] parts) => _parts = parts;

    internal ReadOnlyMemory<byte>[] Parts => _parts ?? throw new InvalidOperationException("A command has a name.");

    /// <summary>The name, for messages: arguments may be secret.</summary>
    internal string Name => Encoding.ASCII.GetString(Parts[0].Span);

    /// <param name="name">Such as <c>GET</c>.</param>
    /// <param name="arguments">Taken over, not copied.</param>
    public static RedisCommand Of(string name, params ReadOnlySpan<RedisArgument> arguments)
    {
        var parts = new ReadOnlyMemory<byte>[arguments.Length + 1];
        parts[0] = Encoding.ASCII.GetBytes(name);
        for (var i = 0; i < arguments.Length; i++) parts[i + 1] = arguments[i].Bytes;
        return new(parts);
    }
}
