using System.Runtime.InteropServices;
using KnowledgeGraph.Neo4j.Bolt.Packing;
using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>
/// Appends requests to what waits to be sent, so that several travel in one go. A request that cannot be written (its parameters throw)
/// leaves no trace.
/// </summary>
internal sealed class RequestWriter(ChunkedBuffer buffer)
{
    private static readonly CypherParameters Nothing = new();
    private readonly PackStreamWriter _pack = new(buffer);

    /// <summary>Requests whose last response has not been read.</summary>
    public int Outstanding { get; private set; }

    public bool LegacyDateTimes
    {
        get => _pack.LegacyDateTimes;
        set => _pack.LegacyDateTimes = value;
    }

    /// <summary>The last response to the oldest outstanding request was read.</summary>
    public void Answered() => Outstanding--;

    /// <param name="version">Decides what HELLO holds.</param>
    /// <param name="options">User agent and notifications.</param>
    /// <param name="auth">Sent by versions without LOGON only.</param>
    /// <param name="routing">Routing context, or null where the server is to be used alone.</param>
    public void Hello(BoltVersion version, BoltOptions options, BoltAuth auth, CypherMap? routing)
    {
        var extra = new CypherParameters().Add("user_agent", options.UserAgent);
        if (routing is not null) extra.Add("routing", routing);
        if (!version.HasLogon)
        {
            foreach (var (key, value) in auth.Token) extra.Add(key, value);
        }

        if (version == BoltVersion.V4_4) extra.Add("patch_bolt", CypherList.Of((string[])["utc"]));
        if (version.WantsBoltAgent) extra.Add("bolt_agent", DescribeClient());
        TransactionHead.AddNotificationFilter(extra, options, version);
        Append(MessageTag.Hello, 1, extra.WriteTo);
    }

    public void Logon(BoltAuth auth) => Append(MessageTag.Logon, 1, pack => pack.WriteValue(auth.Token));

    public void Logoff() => Append(MessageTag.Logoff);

    public void Reset() => Append(MessageTag.Reset);

    /// <summary>Says farewell; there is no response.</summary>
    public void Goodbye()
    {
        Append(MessageTag.Goodbye);
        Outstanding--;
    }

    /// <summary>Runs a statement as a transaction of its own.</summary>
    public void Run(CypherStatement statement, TransactionHead head) => Run(statement, head.Write());

    /// <summary>Runs a statement in the open transaction.</summary>
    public void Run(CypherStatement statement) => Run(statement, Nothing);

    public void Begin(TransactionHead head) => Append(MessageTag.Begin, 1, head.Write().WriteTo);

    public void Commit() => Append(MessageTag.Commit);

    public void Rollback() => Append(MessageTag.Rollback);

    /// <summary>Asks for the next records of the newest result; -1 asks for all.</summary>
    public void Pull(int count) => Append(MessageTag.Pull, 1, new CypherParameters().Add("n", count).WriteTo);

    /// <summary>Gives up the rest of the newest result.</summary>
    public void Discard() => Append(MessageTag.Discard, 1, new CypherParameters().Add("n", -1).WriteTo);

    public void Telemetry(TelemetryApi api) => Append(MessageTag.Telemetry, 1, pack => pack.WriteInt64((int)api));

    public void Route(CypherMap context, CypherBookmarks bookmarks, string? database, string? impersonatedUser) =>
        Append(MessageTag.Route, 3, pack =>
        {
            pack.WriteValue(context);
            CypherList.Of(bookmarks.Values).WriteTo(pack);
            var extra = new CypherParameters();
            if (database is not null) extra.Add("db", database);
            if (impersonatedUser is not null) extra.Add("imp_user", impersonatedUser);
            extra.WriteTo(pack);
        });

    private static CypherMap DescribeClient() => new(
        ["product", "platform", "language", "language_details"],
        ["KnowledgeGraph-Bolt/0.1", RuntimeInformation.OSDescription, "C#", RuntimeInformation.FrameworkDescription]);

    private void Run(CypherStatement statement, CypherParameters extra) => Append(MessageTag.Run, 3, pack =>
    {
        pack.WriteString(statement.Text);
        statement.Parameters.WriteTo(pack);
        extra.WriteTo(pack);
    });

    private void Append(byte tag, int fields = 0, Action<PackStreamWriter>? write = null)
    {
        buffer.BeginMessage();
        _pack.Start();
        try
        {
            _pack.BeginStructure(tag, fields);
            write?.Invoke(_pack);
            _pack.Finish();
        }
        catch
        {
            buffer.AbandonMessage();
            throw;
        }

        buffer.EndMessage();
        Outstanding++;
    }
}
