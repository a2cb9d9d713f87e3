using System.Text;
using KnowledgeGraph.Server.Querying;

namespace KnowledgeGraph.Server.Tests.Querying;

public sealed class QueryVariablesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("""{"a":[1]}""", """{"a":[1]}""")]
    public async Task Variables_ThatAreAnObject_AreTakenAsTheyStand(string? given, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(await QueryVariables.ReadAsync(given, default)));

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{a:1}")]
    [InlineData("""{"a":1} {}""")]
    public async Task Variables_OfAnotherForm_AreAUsageFault(string given)
    {
        var fault = await Assert.ThrowsAsync<QueryException>(() => QueryVariables.ReadAsync(given, default));

        Assert.True(fault.IsUsage);
        Assert.Contains("--variables", fault.Message);
    }

    [Fact]
    public async Task Variables_NamedAsAFile_AreReadFromIt()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{"id":"x"}""");
            Assert.Equal("""{"id":"x"}""", Encoding.UTF8.GetString(await QueryVariables.ReadAsync("@" + file, default)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
