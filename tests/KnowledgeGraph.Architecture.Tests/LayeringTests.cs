using System.Xml.Linq;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Arrows between projects run only downwards; the table below is the architecture.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["GraphQL"] = [],
        ["Storage"] = ["Model"],
        ["Analysis"] = ["Model", "Storage"],
        ["Redis"] = [],
        ["Neo4j"] = ["Model", "Storage"],
        ["Import"] = ["Model", "Storage"],
        ["Api"] = ["Model", "GraphQL", "Storage", "Analysis"],
        ["Server"] = ["Model", "GraphQL", "Storage", "Analysis", "Neo4j", "Redis", "Import", "Api"],
    };

    public static TheoryData<string> Projects()
    {
        var data = new TheoryData<string>();
        foreach (var folder in Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "KnowledgeGraph.*"))
            data.Add(Path.GetFileName(folder)["KnowledgeGraph.".Length..]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_PointDownwards(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"KnowledgeGraph.{project} has no place in the layering table.");
        var file = Path.Combine(Repository.Root, "src", $"KnowledgeGraph.{project}", $"KnowledgeGraph.{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")?.Value ?? ""))
            .Select(name => name["KnowledgeGraph.".Length..]);

        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void Layers_AllowedTable_HasNoCycle()
    {
        var done = new HashSet<string>();
        while (Allowed.Keys.FirstOrDefault(p => !done.Contains(p) && Allowed[p].All(done.Contains)) is { } next)
            done.Add(next);

        Assert.Equal(Allowed.Keys.Order(), done.Order());
    }
}
