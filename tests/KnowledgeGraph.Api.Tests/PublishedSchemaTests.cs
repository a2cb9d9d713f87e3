using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Api.Tests;

/// <summary>
/// Holds the published contract to the code. After a wanted change, run the suite once with the environment variable
/// <c>KG_UPDATE_SCHEMA=1</c> and review the difference.
/// </summary>
public sealed class PublishedSchemaTests
{
    private static readonly string File = Path.Combine(FindRoot(), "schema", "schema.graphql");

    [Fact]
    public void PublishedSchema_PrintedFromCode_IsTheCommittedFile()
    {
        var printed = SchemaPrinter.Print(ScholarlySchema.Build(ScholarlyApiOptions.Default)).TrimEnd('\n') + '\n';
        if (Environment.GetEnvironmentVariable("KG_UPDATE_SCHEMA") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File) ?? ".");
            System.IO.File.WriteAllText(File, printed);
        }

        Assert.True(System.IO.File.Exists(File), $"{File} is missing: run this test with KG_UPDATE_SCHEMA=1.");
        Assert.Equal(System.IO.File.ReadAllText(File), printed);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("KnowledgeGraph.sln was not found above the test assembly.");
    }
}
