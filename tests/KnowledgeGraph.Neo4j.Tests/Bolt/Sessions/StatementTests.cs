using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Sessions;

/// <summary>Statements that are transactions of their own, against scripted servers.</summary>
public sealed class StatementTests
{
    private static readonly CypherStatement Statement = new("RETURN 1 AS x");

    /// <summary>The next statement waits until the connection of the one before is in order again.</summary>
    private static readonly BoltOptions OneConnection = new() { MaxConnections = 1 };

    [Fact]
    public async Task Run_Statement_TravelsWithItsPull()
    {
        CypherValue[] run = [], pull = [];
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            run = await client.ExpectAsync(MessageTag.Run);
            pull = await client.ExpectAsync(MessageTag.Pull);
            await client.StartResultAsync();
            await client.RecordAsync(41);
            await client.RecordAsync(42);
            await client.SuccessAsync(new CypherMap(["bookmark", "t_last", "db"], ["b:1", 2, "papers"]));
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession(new CypherSessionOptions { Database = "papers", Bookmarks = new(["b:0"]) });
        var options = new CypherTransactionOptions
        {
            Access = CypherAccess.Read,
            Timeout = TimeSpan.FromSeconds(3),
            Metadata = new CypherParameters().Add("request", "r1"),
        };
        await using var result = await session.RunAsync(new("RETURN $a", new CypherParameters().Add("a", 1)), options);

        Assert.Equal(["x"], result.Columns);
        Assert.True(await result.ReadAsync());
        Assert.Equal(41, result.Current[0].AsInt64());
        Assert.True(await result.ReadAsync());
        Assert.Equal(42, result.Current[0].AsInt64());
        Assert.False(await result.ReadAsync());
        Assert.False(await result.ReadAsync());
        var summary = await result.ConsumeAsync();
        Assert.Equal("papers", summary.Database);
        Assert.Equal((1.0, 2.0), (summary.ResultAvailableAfter.TotalMilliseconds, summary.ResultConsumedAfter.TotalMilliseconds));
        Assert.Equal(["b:1"], session.Bookmarks.Values);
        Assert.Equal("RETURN $a", run[0].AsString());
        Assert.Equal(new CypherMap(["a"], [1]), run[1].AsMap());
        var extra = new CypherMap(
            ["bookmarks", "tx_timeout", "tx_metadata", "mode", "db"],
            [CypherValue.List("b:0"), 3000, new CypherMap(["request"], ["r1"]), "r", "papers"]);
        Assert.Equal(extra, run[2].AsMap());
        Assert.Equal(new CypherMap(["n"], [1000]), pull[0].AsMap());
    }

    [Fact]
    public async Task Read_RecordsInPortions_AreAskedForWhenTheyAreWanted()
    {
        var more = new CypherMap(["has_more"], [true]);
        var asked = 0;
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            Assert.Equal(2, (await client.ExpectAsync(MessageTag.Pull))[0].AsMap()["n"].AsInt64());
            await client.StartResultAsync();
            for (var i = 0; i < 4; i += 2)
            {
                await client.RecordAsync(i);
                await client.RecordAsync(i + 1);
                await client.SuccessAsync(more);
                await client.ExpectAsync(MessageTag.Pull);
                Interlocked.Increment(ref asked);
            }

            await client.RecordAsync(4);
            await client.SuccessAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession(new CypherSessionOptions { FetchSize = 2 });
        await using var result = await session.RunAsync(Statement);

        await result.ReadAsync();
        await result.ReadAsync();
        Assert.Equal(0, Volatile.Read(ref asked));
        for (var i = 2; i < 5; i++)
        {
            Assert.True(await result.ReadAsync());
            Assert.Equal(i, result.Current[0].AsInt64());
        }

        Assert.False(await result.ReadAsync());
    }

    [Fact]
    public async Task Dispose_HalfRead_DiscardsTheRest()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.StartResultAsync();
            await client.RecordAsync(1);
            await client.RecordAsync(2);
            await client.SuccessAsync(new CypherMap(["has_more"], [true]));
            Assert.Equal(-1, (await client.ExpectAsync(MessageTag.Discard))[0].AsMap()["n"].AsInt64());
            await client.SuccessAsync(new CypherMap(["bookmark"], ["b:9"]));
            await client.AnswerAsync(3);
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await using (var result = await session.RunAsync(Statement)) await result.ReadAsync();

        Assert.Equal(["b:9"], session.Bookmarks.Values);
        await using var next = await session.RunAsync(Statement);
        Assert.True(await next.ReadAsync());
        Assert.Equal(3, next.Current[0].AsInt64());
    }

    [Fact]
    public async Task Failure_MidStream_IsThrownAfterTheRecordsAndTheConnectionIsPutRight()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.StartResultAsync();
            await client.RecordAsync(1);
            await client.FailureAsync("Neo.ClientError.Statement.ArithmeticError");
            await client.ExpectResetAsync();
            await client.AnswerAsync(2);
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(Statement);
        Assert.True(await result.ReadAsync());
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await result.ReadAsync());

        Assert.Equal(("Neo.ClientError.Statement.ArithmeticError", CypherErrorKind.Client), (fault.Code, fault.Kind));
        Assert.Same(fault, await Assert.ThrowsAsync<CypherException>(async () => await result.ReadAsync()));
        await using var next = await session.RunAsync(Statement);
        Assert.True(await next.ReadAsync());
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Failure_OfRun_IgnoresThePull()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SendAsync(MessageTag.Failure, new CypherMap(
                ["neo4j_code", "message", "gql_status", "description"],
                ["Neo.ClientError.Statement.SyntaxError", "Bad.", "42001", "error: syntax"]));
            await client.IgnoredAsync();
            await client.ExpectResetAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await session.RunAsync(Statement));

        Assert.Equal(("Neo.ClientError.Statement.SyntaxError", "42001"), (fault.Code, fault.GqlStatus));
        await (await session.RunAsync(Statement)).DisposeAsync();
    }

    [Fact]
    public async Task Cancel_WhileWaiting_ResetsTheConnectionForTheNext()
    {
        var running = new TaskCompletionSource();
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            running.SetResult();
            await client.ExpectAsync(MessageTag.Reset);
            await client.FailureAsync("Neo.ClientError.Transaction.TransactionTimedOut");
            await client.IgnoredAsync();
            await client.SuccessAsync();
            await client.AnswerAsync(7);
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        using var cancel = new CancellationTokenSource();
        var run = session.RunAsync(Statement, null, cancel.Token).AsTask();
        await running.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await using var next = await session.RunAsync(Statement);
        Assert.True(await next.ReadAsync());
        Assert.Equal(7, next.Current[0].AsInt64());
    }

    [Fact]
    public async Task Cancel_ServerThatIgnoresReset_NeverReturnsToThePool()
    {
        var running = new TaskCompletionSource();
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                running.SetResult();
                await client.ExpectAsync(MessageTag.Reset);
                await client.ExpectEndAsync();
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync(8);
            });
        var options = new BoltOptions { ResetTimeout = TimeSpan.FromMilliseconds(200), MaxConnections = 1 };
        await using var driver = server.OpenDriver(options);
        await using var session = driver.OpenSession();
        using var cancel = new CancellationTokenSource();
        var run = session.RunAsync(Statement, null, cancel.Token).AsTask();
        await running.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await using var next = await session.RunAsync(Statement);
        Assert.True(await next.ReadAsync());
        Assert.Equal(8, next.Current[0].AsInt64());
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData("0002 B171 0000")]
    [InlineData("0003 B17199 0000")]
    [InlineData("0004 B1709101 0000")]
    [InlineData("0003 B27090 0000")]
    [InlineData("0003 B140A0 0000")]
    [InlineData("0004 B1719101 0000")]
    [InlineData("0002 9101 0000")]
    public async Task Message_AgainstTheProtocol_ClosesTheConnection(string hex)
    {
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                await client.SendRawAsync(Convert.FromHexString(hex.Replace(" ", "")));
                await client.ExpectEndAsync();
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync();
            });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await session.RunAsync(Statement));

        Assert.Equal(("Bolt.Malformed", CypherErrorKind.Protocol), (fault.Code, fault.Kind));
        await (await session.RunAsync(Statement)).DisposeAsync();
    }

    [Fact]
    public async Task SignsOfLife_BetweenMessages_AreSkipped()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SendRawAsync([0, 0, 0, 0]);
            await client.StartResultAsync();
            await client.SendRawAsync([0, 0]);
            await client.RecordAsync(5);
            await client.SuccessAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(Statement);
        Assert.True(await result.ReadAsync());
        Assert.False(await result.ReadAsync());
    }

    [Fact]
    public async Task Server_SilentAgainstItsPromise_IsGivenUp()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync(new CypherMap(["connection.recv_timeout_seconds"], [1]));
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.ExpectEndAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await session.RunAsync(Statement));
        Assert.Equal(("Bolt.Silent", CypherErrorKind.Unavailable), (fault.Code, fault.Kind));
    }

    [Fact]
    public async Task Parameters_ThatThrow_LeaveNoTrace()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync(1);
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var broken = new CypherRows<int>([1, 2], static (writer, row) =>
        {
            writer.WriteInt64(row);
            if (row == 2) throw new FormatException("no such row");
        });

        var fault = await Assert.ThrowsAsync<FormatException>(async () =>
            await session.RunAsync(new("UNWIND $rows AS row RETURN row", new CypherParameters().Add("rows", broken))));
        Assert.Equal("no such row", fault.Message);
        await using var next = await session.RunAsync(Statement);
        Assert.True(await next.ReadAsync());
    }

    [Fact]
    public async Task Telemetry_WhereAsked_IsSentBeforeTheStatement()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync(new CypherMap(["telemetry.enabled"], [true]));
            Assert.Equal(2, (await client.ExpectAsync(MessageTag.Telemetry))[0].AsInt64());
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.StartResultAsync();
            await client.SuccessAsync();
            Assert.Equal(1, (await client.ExpectAsync(MessageTag.Telemetry))[0].AsInt64());
            await client.ExpectAsync(MessageTag.Begin);
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await (await session.RunAsync(Statement)).ConsumeAsync();
        await using var transaction = await session.BeginAsync();
        await Assert.ThrowsAsync<CypherException>(async () => await transaction.RunAsync(Statement));
    }

    [Fact]
    public async Task QueryLog_EveryStatement_IsToldWithoutParameters()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync(1, 2);
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.FailureAsync("Neo.ClientError.Statement.ParameterMissing");
            await client.IgnoredAsync();
            await client.ExpectResetAsync();
        });
        var log = new List<BoltQueryEvent>();
        await using var driver = server.OpenDriver(OneConnection with { OnQuery = log.Add });
        await using var session = driver.OpenSession(new CypherSessionOptions { Database = "papers" });
        await using (var result = await session.RunAsync(new("RETURN $p", new CypherParameters().Add("p", "secret"))))
        {
            while (await result.ReadAsync())
            {
            }
        }

        await Assert.ThrowsAsync<CypherException>(async () => await session.RunAsync(new("RETURN $q")));
        Assert.Equal(
            [("RETURN $p", "papers", 2L, null), ("RETURN $q", "papers", 0L, "Neo.ClientError.Statement.ParameterMissing")],
            log.Select(item => (item.Statement, item.Database, item.Records, item.ErrorCode)));
        Assert.DoesNotContain("secret", string.Join(' ', log));
    }

    [Fact]
    public async Task Read_ConnectionLost_RunsAgainOnANewOne()
    {
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                await client.StartResultAsync();
                await client.RecordAsync(1);
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync(1, 2);
            });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var values = await session.ReadAsync(Statement, static async (result, stop) =>
        {
            var seen = new List<long>();
            while (await result.ReadAsync(stop)) seen.Add(result.Current[0].AsInt64());
            return seen;
        });
        Assert.Equal([1, 2], values);
    }
}
