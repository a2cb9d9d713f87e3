using System.Text.RegularExpressions;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.EndToEnd.Tests.Deployment;

/// <summary>
/// What can be held of the containers without an engine that runs them: names that lead somewhere, options and variables that the program
/// knows, and that the commands, in their order, bring a server up over an empty Neo4j.
/// </summary>
public sealed partial class ComposeTests
{
    private const string Password = "a-test-password";

    private readonly ComposeFile _compose = ComposeFile.Read();
    private readonly string _dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

    private IEnumerable<string> Own =>
        _compose.Keys("services").Where(name => _compose.Find($"services.{name}.build") is not null);

    [Fact]
    public void Services_AllOfThem_AreBoundedWatchedAndMeetOnlyWhatIsThere()
    {
        Assert.Equal(["neo4j", "redis", "prepare", "server"], _compose.Keys("services"));
        foreach (var name in _compose.Keys("services"))
        {
            var service = $"services.{name}";
            Assert.Matches(@"^\d+[mg]$", _compose.Get($"{service}.mem_limit"));
            Assert.NotNull(_compose.Find($"{service}.restart"));
            if (_compose.Find($"{service}.image") is { } image) Assert.Matches(@"^[\w/]+:\d[\w.-]*$", image);
            Assert.True(
                _compose.Find($"{service}.healthcheck") is not null || _dockerfile.Contains("HEALTHCHECK", StringComparison.Ordinal));
            foreach (var other in _compose.Keys($"{service}.depends_on"))
            {
                var condition = _compose.Get($"{service}.depends_on.{other}.condition");
                Assert.Equal(other == "prepare" ? "service_completed_successfully" : "service_healthy", condition);
                Assert.Contains(other, _compose.Keys("services"));
            }

            foreach (var volume in _compose.Keys($"{service}.volumes"))
                Assert.Contains(_compose.Get($"{service}.volumes.{volume}").Split(':')[0], _compose.Keys("volumes"));
        }

        Assert.StartsWith("neo4j:5.26", _compose.Get("services.neo4j.image"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_Published_AreThoseThatSomebodyListensOnAndOfThisMachineAlone()
    {
        var ports = _compose.Keys("services")
            .SelectMany(name => _compose.Keys($"services.{name}.ports").Select(place => (name, Path: $"services.{name}.ports.{place}")))
            .Select(port => (port.name, Port: _compose.Get(port.Path)))
            .ToList();

        Assert.All(ports, published => Assert.StartsWith("127.0.0.1:", published.Port, StringComparison.Ordinal));
        Assert.Equal([("neo4j", "7474"), ("server", "5080")], ports.Select(published => (published.name, published.Port.Split(':')[2])));
        Assert.Contains("http://0.0.0.0:5080", _compose.List("services.server.command"));
        Assert.Contains("EXPOSE 5080", _dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_OfTheProgram_HaveOptionsThatItKnows()
    {
        var commands = Own.Select(name => _compose.List($"services.{name}.command"))
            .Append(["serve", .. Options().Matches(Line("CMD [\"serve\"")).Select(option => option.Value)])
            .Append(["query", .. Options().Matches(Line("CMD [\"sh\"")).Select(option => option.Value)]);
        foreach (var command in commands)
        {
            var (_, help, _) = await KgProcess.RunAsync(null, [.. command.TakeWhile(part => !part.StartsWith('-')), "--help"]);
            foreach (var option in command.Where(part => part.StartsWith("--", StringComparison.Ordinal)))
                Assert.Matches($@"(?m)(^|\s){option}\b", help);
        }
    }

    [Fact]
    public void Variables_GivenToTheProgram_AreReadByIt()
    {
        var folder = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Server");
        var source = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var variable in Own.SelectMany(name => _compose.Keys($"services.{name}.environment")).Distinct())
            Assert.Contains($"\"{variable}\"", source, StringComparison.Ordinal);
    }

    [OwnNeo4jFact]
    public async Task Commands_OverAnEmptyNeo4jWithTheSettings_BringTheServerUp()
    {
        var settings = _compose.Keys("services.neo4j.environment").Where(name => name != "NEO4J_AUTH")
            .Select(name => $"{Setting(name)}={_compose.Get($"services.neo4j.environment.{name}")}").ToArray();
        Assert.NotEmpty(settings);
        await using var neo4j = await Neo4jServer.StartOwnAsync(ServerKind.WithPassword);
        await AssertSettingsAsync(neo4j, settings);
        var environment = new Dictionary<string, string> { ["KG_NEO4J_PASSWORD"] = Password };
        foreach (var name in Own) Assert.Contains("KG_NEO4J_PASSWORD", _compose.Keys($"services.{name}.environment"));

        var (code, _, messages) = await KgProcess.RunAsync(null, environment, At(neo4j, _compose.List("services.prepare.command")));
        Assert.True(code == 0, messages);
        var options = At(neo4j, _compose.List("services.server.command"));
        var rest = options.Skip(1).Where((part, at) => !Belongs(part, options[at])).ToArray();
        await using var server = await KgServer.StartAsync(neo4j.Address, environment, rest);
        using var ready = await server.Client.GetAsync($"{server.Url}/health/ready");

        Assert.Equal(200, (int)ready.StatusCode);
    }

    /// <summary>Where the test's server listens and reads from is the test's.</summary>
    private static bool Belongs(string part, string before) => part is "--store" or "--urls" || before is "--store" or "--urls";

    private static string[] At(Neo4jServer neo4j, string[] command) =>
        Array.ConvertAll(command, part => part == "bolt://neo4j:7687" ? neo4j.Address : part);

    /// <summary>As the image of Neo4j reads its variables: one underscore is a dot, two are one.</summary>
    private static string Setting(string variable) =>
        variable["NEO4J_".Length..].Replace("__", "\0", StringComparison.Ordinal).Replace('_', '.').Replace('\0', '_');

    private static async Task AssertSettingsAsync(Neo4jServer neo4j, string[] settings)
    {
        await using var driver = new BoltDriver(neo4j.Address, new() { Auth = neo4j.Auth });
        await using var session = driver.OpenSession();
        var known = new HashSet<string>();
        await using var result = await session.RunAsync(new("SHOW SETTINGS YIELD name RETURN name"));
        while (await result.ReadAsync()) known.Add(result.Current[0].AsString());
        Assert.All(settings, setting => Assert.Contains(setting.Split('=')[0], known));
    }

    private string Line(string beginning) =>
        _dockerfile.Split('\n').Single(line => line.Trim().StartsWith(beginning, StringComparison.Ordinal));

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Options();
}
