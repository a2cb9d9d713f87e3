using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Wire;

/// <summary>
/// Agrees on a version: four proposals out, one choice back. The first proposal asks for a manifest, in which a newer server lists all
/// ranges that it speaks and the client chooses; an older server takes one of the other proposals.
/// </summary>
internal static class Handshake
{
    private const uint Magic = 0x6060B017;
    private const uint Manifest = 0x000001FF;
    private const uint Http = 0x48545450;
    private const byte TlsAlert = 0x15;
    private const int MostRanges = 64;

    /// <exception cref="Cypher.CypherException">No version in common, or the other side does not speak Bolt.</exception>
    /// <exception cref="EndOfStreamException">The other side closed the connection.</exception>
    public static async Task<BoltVersion> NegotiateAsync(Stream stream, BoltAddress address, CancellationToken cancellation)
    {
        await stream.WriteAsync(Proposals(), cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, cancellation).ConfigureAwait(false);
        var choice = BinaryPrimitives.ReadUInt32BigEndian(answer);
        if (choice == Manifest) return await ChooseAsync(stream, address, cancellation).ConfigureAwait(false);
        if (choice == Http) throw BoltErrors.HttpPort(address);
        if (answer[0] == TlsAlert) throw BoltErrors.TlsWanted(address);
        if (choice == 0) throw BoltErrors.NoCommonVersion(address, "none of those proposed");
        var version = new BoltVersion(answer[3], answer[2]);
        return answer[0] == 0 && answer[1] == 0 && version.IsSupported ? version : throw BoltErrors.NotBolt(address, answer);
    }

    private static byte[] Proposals()
    {
        var bytes = new byte[20];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Magic);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), Manifest);
        var (newest, oldest) = (BoltVersion.Newest, BoltVersion.V4_4);
        // A range counts minor versions downwards from the one that is named.
        new byte[] { 0, newest.Minor, newest.Minor, newest.Major }.CopyTo(bytes, 8);
        new byte[] { 0, 0, oldest.Minor, oldest.Major }.CopyTo(bytes, 12);
        return bytes;
    }

    private static async Task<BoltVersion> ChooseAsync(Stream stream, BoltAddress address, CancellationToken cancellation)
    {
        var count = await ReadVarIntAsync(stream, address, cancellation).ConfigureAwait(false);
        if (count > MostRanges) throw BoltErrors.Malformed($"a manifest of {count} version ranges");
        var ranges = new byte[4 * count];
        await stream.ReadExactlyAsync(ranges, cancellation).ConfigureAwait(false);
        // Capabilities: this client has use for none of those defined so far, but must read them and answer with its own.
        await ReadVarIntAsync(stream, address, cancellation).ConfigureAwait(false);

        var best = Best(ranges);
        byte[] answer = best is { } version ? [0, 0, version.Minor, version.Major, 0] : [0, 0, 0, 0, 0];
        await stream.WriteAsync(answer, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
        return best ?? throw BoltErrors.NoCommonVersion(address, Describe(ranges));
    }

    private static BoltVersion? Best(ReadOnlySpan<byte> ranges)
    {
        BoltVersion? best = null;
        for (var i = 0; i < ranges.Length; i += 4)
        {
            var (back, minor, major) = (ranges[i + 1], ranges[i + 2], ranges[i + 3]);
            for (var down = 0; down <= Math.Min(back, minor); down++)
            {
                var version = new BoltVersion(major, (byte)(minor - down));
                if (version.IsSupported && (best is null || version > best)) best = version;
            }
        }

        return best;
    }

    private static string Describe(byte[] ranges) =>
        string.Join(", ", ranges.Chunk(4).Select(range => range[1] == 0
            ? $"{range[3]}.{range[2]}"
            : $"{range[3]}.{Math.Max(0, range[2] - range[1])} to {range[3]}.{range[2]}"));

    /// <summary>Reads an integer of seven bits a byte, lowest first, the eighth bit saying that more follow.</summary>
    private static async Task<ulong> ReadVarIntAsync(Stream stream, BoltAddress address, CancellationToken cancellation)
    {
        var one = new byte[1];
        ulong value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            await stream.ReadExactlyAsync(one, cancellation).ConfigureAwait(false);
            value |= (ulong)(one[0] & 0x7F) << shift;
            if (one[0] < 0x80) return value;
        }

        throw BoltErrors.Malformed($"a number without end in the manifest of {address}");
    }
}
