using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Sessions;

/// <summary>Explicit and managed transactions, against scripted servers.</summary>
public sealed class TransactionTests
{
    private static readonly CypherStatement Statement = new("CREATE (n) RETURN 1 AS x");
    private static readonly BoltOptions OneConnection = new() { MaxConnections = 1 };

    [Fact]
    public async Task Begin_FirstStatement_TravelsInOneGo()
    {
        CypherValue[] begin = [];
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            // Nothing is answered before all three are here.
            begin = await client.ExpectAsync(MessageTag.Begin);
            Assert.Equal(CypherMap.Empty, (await client.ExpectAsync(MessageTag.Run))[2].AsMap());
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.StartResultAsync();
            await client.RecordAsync(1);
            await client.SuccessAsync();
            await client.AnswerAsync(2);
            await client.ExpectAsync(MessageTag.Commit);
            await client.SuccessAsync(new CypherMap(["bookmark"], ["b:2"]));
        });
        await using var driver = server.OpenDriver();
        await using var session = driver.OpenSession(new CypherSessionOptions { Bookmarks = new(["b:1"]), ImpersonatedUser = "reader" });
        await using (var transaction = await session.BeginAsync())
        {
            var first = await transaction.RunAsync(Statement);
            Assert.True(await first.ReadAsync());
            // The rest of the first result is read away by the second statement.
            var second = await transaction.RunAsync(Statement);
            Assert.True(await second.ReadAsync());
            Assert.Equal(2, second.Current[0].AsInt64());
            Assert.False(await first.ReadAsync());
            await transaction.CommitAsync();
        }

        Assert.Equal(["b:2"], session.Bookmarks.Values);
        Assert.Equal(new CypherMap(["bookmarks", "imp_user"], [CypherValue.List("b:1"), "reader"]), begin[0].AsMap());
    }

    [Fact]
    public async Task Renew_BeginAndCommit_TravelInOneGo()
    {
        CypherValue[] begin = [];
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            begin = await client.ExpectAsync(MessageTag.Begin);
            await client.ExpectAsync(MessageTag.Commit);
            await client.SuccessAsync();
            await client.SuccessAsync(new CypherMap(["bookmark"], ["b:2"]));
        });
        await using var driver = server.OpenDriver();
        await using var session = driver.OpenSession(new CypherSessionOptions { Bookmarks = new(["b:1"]) });
        await session.RenewAsync();

        Assert.Equal(["b:2"], session.Bookmarks.Values);
        Assert.Equal(new CypherMap(["bookmarks", "mode"], [CypherValue.List("b:1"), "r"]), begin[0].AsMap());
    }

    [Fact]
    public async Task Bookmark_OfACommit_GoesIntoTheNextTransaction()
    {
        var seen = new List<CypherValue>();
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 2; i++)
            {
                seen.Add((await client.ExpectAsync(MessageTag.Begin))[0].AsMap().GetValueOrNull("bookmarks"));
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                await client.SuccessAsync();
                await client.StartResultAsync();
                await client.SuccessAsync();
                await client.ExpectAsync(MessageTag.Commit);
                await client.SuccessAsync(new CypherMap(["bookmark"], [$"b:{i}"]));
            }
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        for (var i = 0; i < 2; i++)
        {
            await using var transaction = await session.BeginAsync();
            await transaction.RunAsync(Statement);
            await transaction.CommitAsync();
        }

        Assert.Equal([default, CypherValue.List("b:0")], seen);
    }

    [Fact]
    public async Task Transaction_WithoutAStatement_SaysNothing()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await using (var committed = await session.BeginAsync()) await committed.CommitAsync();
        await using (await session.BeginAsync())
        {
        }

        await (await session.RunAsync(Statement)).ConsumeAsync();
    }

    [Fact]
    public async Task Dispose_Uncommitted_RollsBack()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await BeginAsync(client);
            await client.ExpectAsync(MessageTag.Rollback);
            await client.SuccessAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await using (var transaction = await session.BeginAsync()) await transaction.RunAsync(Statement);
        await (await session.RunAsync(Statement)).ConsumeAsync();
        Assert.Empty(session.Bookmarks.Values);
    }

    [Fact]
    public async Task Failure_InATransaction_EndsItAndSaysWhy()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.FailureAsync("Neo.ClientError.Schema.ConstraintValidationFailed");
            await client.IgnoredAsync();
            await client.ExpectResetAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await using var transaction = await session.BeginAsync();
        var cause = await Assert.ThrowsAsync<CypherException>(async () => await transaction.RunAsync(Statement));
        var after = await Assert.ThrowsAsync<CypherException>(async () => await transaction.RunAsync(Statement));
        var commit = await Assert.ThrowsAsync<CypherException>(() => transaction.CommitAsync());

        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", cause.Code);
        Assert.Equal(("Bolt.TransactionOver", "Bolt.TransactionOver"), (after.Code, commit.Code));
        Assert.Same(cause, after.InnerException);
        await (await session.RunAsync(Statement)).ConsumeAsync();
    }

    [Fact]
    public async Task Session_WithAnOpenTransaction_RefusesAnother()
    {
        await using var server = FakeServer.Start(client => client.WelcomeAsync());
        await using var driver = server.OpenDriver();
        await using var session = driver.OpenSession();
        await using var transaction = await session.BeginAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.RunAsync(Statement));
    }

    [Fact]
    public async Task RunAll_Statements_TravelTogether()
    {
        var counters = new CypherMap(["stats"], [new CypherMap(["nodes-created"], [3])]);
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal($"CREATE (:N{i})", (await client.ExpectAsync(MessageTag.Run))[0].AsString());
                await client.ExpectAsync(MessageTag.Pull);
            }

            await client.SuccessAsync();
            for (var i = 0; i < 3; i++)
            {
                await client.StartResultAsync();
                await client.SuccessAsync(counters);
            }

            await client.ExpectAsync(MessageTag.Commit);
            await client.SuccessAsync();
        });
        await using var driver = server.OpenDriver();
        await using var session = driver.OpenSession();
        var summaries = await session.ExecuteWriteAsync(
            (runner, stop) => runner.RunAllAsync([.. Enumerable.Range(0, 3).Select(i => new CypherStatement($"CREATE (:N{i})"))], stop));
        Assert.Equal([3L, 3, 3], summaries.Select(summary => summary.Counters.NodesCreated));
    }

    [Fact]
    public async Task RunAll_OneFails_TheRestIsIgnored()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            for (var i = 0; i < 3; i++)
            {
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
            }

            await client.SuccessAsync();
            await client.StartResultAsync();
            await client.SuccessAsync();
            await client.FailureAsync("Neo.ClientError.Statement.TypeError");
            for (var i = 0; i < 3; i++) await client.IgnoredAsync();
            await client.ExpectResetAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(
            () => session.ExecuteWriteAsync((runner, stop) => runner.RunAllAsync([Statement, Statement, Statement], stop)));
        Assert.Equal("Neo.ClientError.Statement.TypeError", fault.Code);
        await (await session.RunAsync(Statement)).ConsumeAsync();
    }

    [Fact]
    public async Task Managed_Deadlock_RunsAgain()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 2; i++)
            {
                await client.ExpectAsync(MessageTag.Begin);
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                await client.SuccessAsync();
                await client.FailureAsync("Neo.TransientError.Transaction.DeadlockDetected");
                await client.IgnoredAsync();
                await client.ExpectResetAsync();
            }

            await BeginAsync(client);
            await client.ExpectAsync(MessageTag.Commit);
            await client.SuccessAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var attempts = 0;
        await session.ExecuteWriteAsync(async (runner, stop) =>
        {
            attempts++;
            return await (await runner.RunAsync(Statement, stop)).ConsumeAsync(stop);
        });
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task Managed_ErrorOfTheStatement_IsNotRunAgain()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.FailureAsync("Neo.ClientError.Statement.SyntaxError");
            await client.IgnoredAsync();
            await client.ExpectResetAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        var attempts = 0;
        await Assert.ThrowsAsync<CypherException>(() => session.ExecuteReadAsync(async (runner, stop) =>
        {
            attempts++;
            return await runner.RunAsync(Statement, stop);
        }));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Managed_FaultOfTheWork_RollsBackAndIsThrown()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await BeginAsync(client);
            await client.ExpectAsync(MessageTag.Rollback);
            await client.SuccessAsync();
        });
        await using var driver = server.OpenDriver(OneConnection);
        await using var session = driver.OpenSession();
        await Assert.ThrowsAsync<FormatException>(() => session.ExecuteWriteAsync<int>(async (runner, stop) =>
        {
            await runner.RunAsync(Statement, stop);
            throw new FormatException();
        }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commit_ConnectionLost_IsUnknownAndRunAgainOnlyWhereHarmless(bool idempotent)
    {
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await BeginAsync(client);
                await client.ExpectAsync(MessageTag.Commit);
            },
            async client =>
            {
                await client.WelcomeAsync();
                await BeginAsync(client);
                await client.ExpectAsync(MessageTag.Commit);
                await client.SuccessAsync();
            });
        await using var driver = server.OpenDriver();
        await using var session = driver.OpenSession();
        var write = session.ExecuteWriteAsync(
            async (runner, stop) => await (await runner.RunAsync(Statement, stop)).ConsumeAsync(stop),
            new CypherTransactionOptions { Idempotent = idempotent });
        if (idempotent)
        {
            await write;
            return;
        }

        var fault = await Assert.ThrowsAsync<CypherException>(() => write);
        Assert.Equal((CypherErrorKind.CommitUnknown, "Bolt.CommitUnknown"), (fault.Kind, fault.Code));
        Assert.False(fault.IsRetriable);
    }

    private static async Task BeginAsync(FakeConversation client)
    {
        await client.ExpectAsync(MessageTag.Begin);
        await client.ExpectAsync(MessageTag.Run);
        await client.ExpectAsync(MessageTag.Pull);
        await client.SuccessAsync();
        await client.StartResultAsync();
        await client.SuccessAsync();
    }
}
