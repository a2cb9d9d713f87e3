using System.CommandLine;
using KnowledgeGraph.Server.Commands;

namespace KnowledgeGraph.Server.Tests.Commands;

/// <summary>Mistakes on the command line are told, each by the name of its option; none ends in a crash.</summary>
public sealed class MistypedOptionTests
{
    private static readonly RootCommand Root = new()
    {
        ImportCommand.Create(), ExportCommand.Create(), ServeCommand.Create(), QueryCommand.Create(), GenerateCommand.Create(),
    };

    [Theory]
    [InlineData("serve --timeout abc", "--timeout")]
    [InlineData("serve --timeout 0", "--timeout must be between 0.001 and 86400 seconds, not '0'.")]
    [InlineData("serve --timeout NaN", "--timeout")]
    [InlineData("serve --timeout", "--timeout")]
    [InlineData("serve --max-connections abc", "--max-connections must be a whole number from 1 on, not 'abc'.")]
    [InlineData("serve --max-connections 0", "--max-connections must be a whole number from 1 on, not '0'.")]
    [InlineData("serve --max-request-bytes 99999999999", "--max-request-bytes")]
    [InlineData("serve --urls", "--urls")]
    [InlineData("serve --urls foo", "--urls foo: not an address")]
    [InlineData("serve --urls http://127.0.0.1:5080;https://a", "plain HTTP")]
    [InlineData("serve --cors-origin", "--cors-origin")]
    [InlineData("serve --cors-origin https://a/b", "--cors-origin https://a/b: not a site")]
    [InlineData("serve --redis", "--redis")]
    [InlineData("serve --redis nonsense", "--redis")]
    [InlineData("serve --log-format xml", "--log-format")]
    [InlineData("import a --as-of", "--as-of")]
    [InlineData("import a --as-of 2026", "--as-of wants a day such as 2026-06-15, not '2026'.")]
    [InlineData("import a --scheme", "--scheme")]
    [InlineData("import a --scheme foo", "--scheme 'foo' is no known scheme")]
    [InlineData("import", "import")]
    [InlineData("query --url", "--url")]
    [InlineData("query --url nowhere", "--url 'nowhere' is no HTTP address")]
    [InlineData("query --url http://a --data d", "--data and --url exclude each other")]
    [InlineData("query --url http://a --write", "--write is for --data")]
    [InlineData("query --data", "--data")]
    [InlineData("generate --papers abc", "--papers")]
    [InlineData("generate --papers 0", "--papers")]
    [InlineData("generate --papers", "--papers")]
    [InlineData("export --format", "--format")]
    [InlineData("export --format xml", "xml")]
    [InlineData("export --format neo4j-admin", "name a folder with --output")]
    [InlineData("export --format neo4j-admin --output", "--output")]
    public void Parse_Mistake_IsAnErrorThatNamesIt(string line, string expected)
    {
        var errors = Root.Parse(line).Errors;

        Assert.Contains(errors, error => error.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("serve --timeout 2.5 --max-connections 3 --urls http://a:1;http://b:2 --cors-origin * --shutdown-delay 0")]
    [InlineData("serve --urls http://*:5080 http://[::1]:5080 --refresh-every 0")]
    [InlineData("import a b --as-of 2026-06-15 --scheme ACL")]
    [InlineData("query - --url https://a/graphql")]
    [InlineData("query --data d --write")]
    [InlineData("generate --papers 5 --seed 3")]
    [InlineData("export --format neo4j-admin --output folder")]
    public void Parse_GoodLine_HasNoErrors(string line) => Assert.Empty(Root.Parse(line).Errors);
}
