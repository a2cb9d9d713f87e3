using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Messages;

public sealed class FailureReaderTests
{
    private static readonly BoltAddress Address = new("db", 7687);

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", CypherErrorKind.Transient)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", CypherErrorKind.Transient)]
    [InlineData("Neo.TransientError.Transaction.Terminated", CypherErrorKind.Client)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", CypherErrorKind.Client)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", CypherErrorKind.Transient)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", CypherErrorKind.Transient)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", CypherErrorKind.Transient)]
    [InlineData("Neo.ClientError.Security.TokenExpired", CypherErrorKind.Security)]
    [InlineData("Neo.ClientError.Security.Forbidden", CypherErrorKind.Security)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", CypherErrorKind.Client)]
    [InlineData("Neo.DatabaseError.General.UnknownError", CypherErrorKind.Database)]
    [InlineData("Something.Else", CypherErrorKind.Database)]
    public void Code_DecidesTheKind(string code, CypherErrorKind kind)
    {
        var fault = FailureReader.Read(new CypherMap(["code", "message"], [code, "Said so."]), Address, false);
        Assert.Equal((kind, code), (fault.Kind, fault.Code));
        Assert.StartsWith($"Said so. [{code} from db:7687]", fault.Message);
    }

    [Fact]
    public void TokenExpired_WhereSomebodyRenewsIt_IsPassingTrouble()
    {
        var failure = new CypherMap(["code"], ["Neo.ClientError.Security.TokenExpired"]);
        Assert.Equal(CypherErrorKind.Transient, FailureReader.Read(failure, Address, true).Kind);
    }

    [Fact]
    public void Failure_OfBolt57_HasItsGqlStatus()
    {
        var failure = new CypherMap(
            ["neo4j_code", "message", "gql_status", "description"],
            ["Neo.ClientError.Statement.TypeError", "Bad.", "22N00", "error: data"]);
        var fault = FailureReader.Read(failure, Address, false);
        Assert.Equal(("Neo.ClientError.Statement.TypeError", "22N00"), (fault.Code, fault.GqlStatus));
    }

    [Fact]
    public void Failure_WithoutAnything_IsStillAnError()
    {
        var fault = FailureReader.Read(CypherMap.Empty, Address, false);
        Assert.Equal(CypherErrorKind.Database, fault.Kind);
        Assert.Contains("no reason", fault.Message);
    }
}
