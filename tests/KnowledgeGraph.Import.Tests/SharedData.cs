namespace KnowledgeGraph.Import.Tests;

/// <summary>Real records beside the repository, and folders to unpack them into.</summary>
internal static class SharedData
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Root, .. parts]);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException($"The test needs {path}. Put the shared test data beside the repository.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return Path.Combine(folder.FullName, "..", "shared", "data");
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
