using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Team rules that no analyzer of the SDK holds.</summary>
public sealed partial class SourceRuleTests
{
    public static IEnumerable<string> SourceFiles() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void Source_TimeAndChance_AreInjected()
    {
        var offenders = SourceFiles().Where(file => LocalClockOrChance().IsMatch(File.ReadAllText(file)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Source_Regions_AreAbsent() =>
        Assert.DoesNotContain(SourceFiles(), file => Regex.IsMatch(File.ReadAllText(file), @"^\s*#region", RegexOptions.Multiline));

    [Fact]
    public void Source_Files_StayUnder400Lines() =>
        Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count() > 400);

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now\b|new Random\(\)|Random\.Shared|Guid\.NewGuid")]
    private static partial Regex LocalClockOrChance();
}
