namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>Finds the documents that lie beside the repository, and what the repository makes of them.</summary>
internal static class SharedData
{
    public static string Repository { get; } = FindRepository();

    public static string SeedFolder { get; } = Path.Combine(Repository, "seed");

    /// <summary>The four documents in the order of their names.</summary>
    public static string[] Documents()
    {
        var folder = Path.Combine(Repository, "..", "shared", "data", "seeds");
        Assert.True(Directory.Exists(folder), $"These tests read the four documents in {Path.GetFullPath(folder)}, which is missing.");
        return [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
