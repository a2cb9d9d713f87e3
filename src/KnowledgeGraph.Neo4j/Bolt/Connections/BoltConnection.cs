using System.Net.Sockets;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.Packing;
using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>
/// One conversation: requests go out in order, responses come back in the same order. Knows when it is out of order (a failure, a
/// cancelled wait, a transaction left open) and can put itself right with a RESET; a conversation that broke stays broken. One thread
/// at a time.
/// </summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    private readonly BoltTransport _transport;
    private readonly BoltOptions _options;
    private readonly ChunkedBuffer _buffer = new();
    private readonly MessageReader _reader;
    private readonly KeyCache _keys = new();
    private CypherValue[] _row = [];
    private int _columns;
    private bool _failed;
    private bool _disposed;

    /// <summary>The reader stands at a message that is no record and that nobody has taken yet.</summary>
    private bool _peeked;

    public BoltConnection(BoltTransport transport, BoltAddress address, BoltVersion version, BoltOptions options)
    {
        _transport = transport;
        _options = options;
        _reader = new MessageReader(transport.Stream, options.LargestMessage);
        Address = address;
        Version = version;
        Requests = new RequestWriter(_buffer);
    }

    public BoltAddress Address { get; }

    public BoltVersion Version { get; }

    public RequestWriter Requests { get; }

    /// <summary>What the server said in HELLO.</summary>
    public CypherMap Server { get; set; } = CypherMap.Empty;

    /// <summary>Credentials that the server holds for this conversation.</summary>
    public BoltAuth Auth { get; set; } = BoltAuth.None;

    /// <summary>The server's promise to give a sign of life that often.</summary>
    public TimeSpan ReceiveTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    public bool TelemetryAsked { get; set; }

    /// <summary>True from BEGIN to the response to COMMIT or ROLLBACK.</summary>
    public bool InTransaction { get; set; }

    public bool IsBroken { get; private set; }

    /// <summary>Nothing open, nothing awaited: whoever comes next starts from a blank page.</summary>
    public bool IsClean => !IsBroken && !_failed && !InTransaction && Requests.Outstanding == 0;

    /// <summary>The record that was read last; the array is used again for the next.</summary>
    public ReadOnlySpan<CypherValue> Row => _row.AsSpan(0, _columns);

    /// <summary>Metadata of the SUCCESS that was read last.</summary>
    public CypherMap Metadata { get; private set; } = CypherMap.Empty;

    public bool LooksDisturbed => IsBroken || _transport.LooksDisturbed;

    /// <summary>Bytes of requests that were written and not sent.</summary>
    public long Unsent => _buffer.Length;

    /// <summary>Sends what was written. Cancelling may leave half a message on the way, which breaks the conversation.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (IsBroken) throw BoltErrors.Lost(Address, new EndOfStreamException("it was closed before"));
        BoltMetrics.Sent(_buffer.Length);
        try
        {
            using var ending = _transport.AbortOn(cancellation);
            await _buffer.FlushAsync(_transport.Stream, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Break();
            if (IsTransportFault(fault)) throw Lost(fault, cancellation);
            throw;
        }
    }

    /// <summary>Takes the next message if it is here and a record.</summary>
    /// <returns>False when the next message has to be waited for, or is no record; then <see cref="ReceiveAsync"/> goes on.</returns>
    public bool TryReceiveRecord()
    {
        if (_peeked || !TryRead()) return false;
        if (_reader.Message.Length > 1 && _reader.Message[1] == MessageTag.Record)
        {
            Take(false);
            return true;
        }

        _peeked = true;
        return false;
    }

    /// <summary>Waits for the next message.</summary>
    /// <param name="skip">Records are not decoded.</param>
    /// <param name="cancellation">Ends the wait, not the conversation: it is then out of order.</param>
    /// <returns>True for a record (<see cref="Row"/>), false for a SUCCESS (<see cref="Metadata"/>).</returns>
    /// <exception cref="CypherException">The server answered FAILURE, or the conversation broke.</exception>
    public async ValueTask<bool> ReceiveAsync(bool skip, CancellationToken cancellation)
    {
        while (!_peeked && !TryRead()) await FillAsync(cancellation).ConfigureAwait(false);
        _peeked = false;
        return Take(skip);
    }

    /// <summary>Waits for a SUCCESS.</summary>
    public async ValueTask<CypherMap> ReceiveSuccessAsync(CancellationToken cancellation)
    {
        if (await ReceiveAsync(true, cancellation).ConfigureAwait(false))
            throw Break(BoltErrors.Malformed("a record that nobody asked for"));
        return Metadata;
    }

    /// <summary>
    /// Ends whatever goes on at the server and reads away what it had said. Afterwards the conversation is clean or broken, and says
    /// which by <see cref="IsBroken"/>.
    /// </summary>
    public async Task ResetAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_options.ResetTimeout, _options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            Requests.Reset();
            await FlushAsync(both.Token).ConfigureAwait(false);
            while (Requests.Outstanding > 1) await DrainAsync(both.Token).ConfigureAwait(false);
            await ReceiveSuccessAsync(both.Token).ConfigureAwait(false);
            _failed = false;
            InTransaction = false;
        }
        catch (Exception fault) when (fault is CypherException or OperationCanceledException)
        {
            Break();
            if (fault is OperationCanceledException && cancellation.IsCancellationRequested) throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        if (IsClean)
        {
            Requests.Goodbye();
            try
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), _options.Time);
                await FlushAsync(limit.Token).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is CypherException or OperationCanceledException)
            {
                // A farewell that does not arrive changes nothing.
            }
        }

        IsBroken = true;
        await _transport.DisposeAsync().ConfigureAwait(false);
        // A read may still be under way into the reader's buffer; only the outgoing one goes back to the pool.
        _buffer.Dispose();
    }

    private static bool IsTransportFault(Exception fault) => fault is IOException or SocketException or ObjectDisposedException;

    private async Task DrainAsync(CancellationToken cancellation)
    {
        try
        {
            await ReceiveAsync(true, cancellation).ConfigureAwait(false);
        }
        catch (CypherException) when (!IsBroken)
        {
            // The failure that made the RESET necessary, or one that the RESET caused; whom it concerned knows already.
        }
    }

    private bool TryRead()
    {
        try
        {
            return _reader.TryRead();
        }
        catch (CypherException fault)
        {
            throw Break(fault);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (IsBroken) throw BoltErrors.Lost(Address, new EndOfStreamException("it was closed before"));
        var before = _reader.BytesReceived;
        try
        {
            using var ending = _transport.AbortOn(cancellation);
            await _reader.FillAsync(ReceiveTimeout, _options.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Break(BoltErrors.Silent(Address, ReceiveTimeout));
        }
        catch (Exception fault) when (IsTransportFault(fault))
        {
            Break();
            throw Lost(fault, cancellation);
        }

        BoltMetrics.Received(_reader.BytesReceived - before);
    }

    private bool Take(bool skip)
    {
        try
        {
            var message = new PackStreamReader(_reader.Message, _keys);
            var tag = message.ReadStructureTag(out var fields);
            if (Requests.Outstanding == 0) throw BoltErrors.Malformed("a message that nobody asked for");
            if (fields != (tag == MessageTag.Ignored ? 0 : 1)) throw BoltErrors.Malformed($"a message 0x{tag:X2} with {fields} fields");
            if (tag == MessageTag.Record && skip) return true;
            if (tag == MessageTag.Record) ReadRow(ref message);
            else ReadSummary(ref message, tag);
            if (!message.AtEnd) throw BoltErrors.Malformed("bytes after the end of a message");
            return tag == MessageTag.Record;
        }
        catch (CypherException fault) when (fault.Kind == CypherErrorKind.Protocol)
        {
            throw Break(fault);
        }
    }

    private void ReadRow(ref PackStreamReader message)
    {
        var count = message.ReadListSize();
        if (_row.Length < count) _row = new CypherValue[count];
        _columns = count;
        for (var i = 0; i < count; i++) _row[i] = message.ReadValue(1);
    }

    private void ReadSummary(ref PackStreamReader message, byte tag)
    {
        switch (tag)
        {
            case MessageTag.Success:
                Metadata = message.ReadMap();
                Requests.Answered();
                break;
            case MessageTag.Ignored:
                Requests.Answered();
                _failed = true;
                throw BoltErrors.Ignored(Address);
            case MessageTag.Failure:
                var failure = message.ReadMap();
                Requests.Answered();
                _failed = true;
                throw FailureReader.Read(failure, Address, _options.AuthProvider is not null);
            default:
                throw BoltErrors.Malformed($"no message has the tag 0x{tag:X2}");
        }
    }

    /// <summary>Where a wait blocks, it is cancelled by closing the connection.</summary>
    private Exception Lost(Exception fault, CancellationToken cancellation) => _options.Blocking && cancellation.IsCancellationRequested
        ? new OperationCanceledException(cancellation)
        : BoltErrors.Lost(Address, fault);

    private CypherException Break(CypherException fault)
    {
        Break();
        return fault;
    }

    private void Break()
    {
        IsBroken = true;
        _transport.Abort();
    }
}
