using System.Globalization;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Host and port of a server.</summary>
/// <param name="Host">Name or IP address; IPv6 without brackets.</param>
/// <param name="Port">1 to 65535.</param>
public readonly record struct BoltAddress(string Host, int Port)
{
    public const int DefaultPort = 7687;

    /// <summary>Reads <c>host</c>, <c>host:port</c> or <c>[ipv6]:port</c>, as routing tables have them.</summary>
    public static bool TryParse(string text, out BoltAddress address)
    {
        address = default;
        var (host, rest) = Split(text);
        var port = DefaultPort;
        if (rest.Length > 0 && !(rest[0] == ':' && TryParsePort(rest[1..], out port))) return false;
        if (host.Length == 0) return false;
        address = new BoltAddress(host, port);
        return true;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    private static (string Host, string Tail) Split(string text)
    {
        if (text.StartsWith('['))
        {
            var close = text.IndexOf(']', StringComparison.Ordinal);
            return close < 0 ? ("", text) : (text[1..close], text[(close + 1)..]);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // Several colons and no brackets: a bare IPv6 address.
        return colon < 0 || colon != text.LastIndexOf(':') ? (text, "") : (text[..colon], text[colon..]);
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;
}
