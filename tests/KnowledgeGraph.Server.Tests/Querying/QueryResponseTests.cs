using System.Text;
using KnowledgeGraph.Server.Querying;

namespace KnowledgeGraph.Server.Tests.Querying;

public sealed class QueryResponseTests
{
    [Theory]
    [InlineData("""{"data":{"a":1}}""", QueryVerdict.Complete)]
    [InlineData("""{"extensions":{"errors":[]},"data":{"errors":1}}""", QueryVerdict.Complete)]
    [InlineData("""{"errors":[{"message":"x"}],"data":{"a":null}}""", QueryVerdict.Partial)]
    [InlineData("""{"errors":[{"message":"x"}],"data":null}""", QueryVerdict.None)]
    [InlineData("""{"errors":[{"message":"x"}]}""", QueryVerdict.None)]
    public void Verdict_OfAResponse_TellsHowMuchOfAnAnswerItIs(string response, object verdict) =>
        Assert.Equal(verdict, QueryResponse.Judge(Encoding.UTF8.GetBytes(response)));

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":{"a":1}""")]
    public void Verdict_OfSomethingElse_IsAFault(string response)
    {
        var fault = Assert.Throws<QueryException>(() => QueryResponse.Judge(Encoding.UTF8.GetBytes(response)));

        Assert.Contains("--url", fault.Message);
    }
}
