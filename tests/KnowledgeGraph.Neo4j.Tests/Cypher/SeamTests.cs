namespace KnowledgeGraph.Neo4j.Tests.Cypher;

/// <summary>What keeps the driver replaceable.</summary>
public sealed class SeamTests
{
    [Fact]
    public void Sources_OutsideBolt_KnowNothingOfIt()
    {
        var project = Path.Combine(Root(), "src", "KnowledgeGraph.Neo4j");
        var bolt = Path.Combine(project, "Bolt") + Path.DirectorySeparatorChar;
        var others = Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(bolt, StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(others);
        Assert.DoesNotContain(others, file => File.ReadAllText(file).Contains("KnowledgeGraph.Neo4j.Bolt", StringComparison.Ordinal));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
