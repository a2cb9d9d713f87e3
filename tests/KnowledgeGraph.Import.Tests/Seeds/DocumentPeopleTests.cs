using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>When two printed names are one person and when they are not.</summary>
public sealed class DocumentPeopleTests
{
    [Fact]
    public async Task FamilyNameFirst_WithAHyphenatedGivenName_IsTheSamePerson() =>
        Assert.Equal(["Ann Lee", "Shao-Lun Huang"], await PeopleOfAsync("Ann Lee, Shao-Lun Huang", "Ann Lee, Huang Shao-Lun"));

    [Fact]
    public async Task PlainNames_InTwoOrders_AreTwoPeople() =>
        Assert.Equal(["Ann Lee", "Bo Kim", "Li Liang", "Liang Li"], await PeopleOfAsync("Ann Lee, Bo Kim, Liang Li", "Ann Lee, Bo Kim, Li Liang"));

    [Fact]
    public async Task Misprint_AmongTheSameCoauthors_IsTheSamePerson() =>
        Assert.Equal(
            ["Ann Lee", "Bo Kim", "Katharina Wolf"],
            await PeopleOfAsync("Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Bo Kim, Katarina Wolf"));

    [Fact]
    public async Task SimilarName_WithOneSharedCoauthor_IsAnotherPerson() =>
        Assert.Equal(
            ["Ann Lee", "Bo Kim", "Katarina Wolf", "Katharina Wolf"],
            await PeopleOfAsync("Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Katarina Wolf"));

    [Fact]
    public async Task SimilarNames_OnOnePaper_AreTwoPeople() =>
        Assert.Equal(
            ["Ann Lee", "Bo Kim", "Katarina Wolf", "Katharina Wolf"],
            await PeopleOfAsync("Ann Lee, Bo Kim, Katharina Wolf, Katarina Wolf", "Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Bo Kim, Katharina Wolf"));

    [Fact]
    public async Task ShortNames_OneLetterApart_AreTwoPeople() =>
        Assert.Equal(
            ["Ann Lee", "Bo Kim", "Yi Liu", "Yu Liu"],
            await PeopleOfAsync("Ann Lee, Bo Kim, Yi Liu", "Ann Lee, Bo Kim, Yi Liu", "Ann Lee, Bo Kim, Yu Liu"));

    [Fact]
    public async Task SimilarNames_BothPrintedOften_AreTwoPeople() =>
        Assert.Equal(
            ["Ann Lee", "Bo Kim", "Katarina Wolf", "Katharina Wolf"],
            await PeopleOfAsync(
                "Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Bo Kim, Katharina Wolf", "Ann Lee, Bo Kim, Katarina Wolf", "Ann Lee, Bo Kim, Katarina Wolf"));

    [Fact]
    public async Task Name_ThatCouldBeTwoMisprints_StaysItsOwnPerson() =>
        Assert.Equal(
            ["Ann Lee", "Bo Kim", "Katarina Wolf", "Katerina Wolf", "Katorina Wolf"],
            await PeopleOfAsync(
                "Ann Lee, Bo Kim, Katarina Wolf", "Ann Lee, Bo Kim, Katarina Wolf",
                "Ann Lee, Bo Kim, Katorina Wolf", "Ann Lee, Bo Kim, Katorina Wolf",
                "Ann Lee, Bo Kim, Katerina Wolf"));

    /// <summary>The names of the people of a statement whose references have these authors.</summary>
    private static async Task<string[]> PeopleOfAsync(params string[] authors)
    {
        var references = authors.Select((names, index) => $"- [{index + 1}] {names}. Title {index + 1}. *EMNLP*, 2024.");
        var records = await DocumentImport.ReadTextAsync($"# A Statement\n\n# References\n\n{string.Join('\n', references)}\n");
        return
        [
            .. records.SelectMany(record => record.Statements)
                .Where(statement => statement.Statement.Kind == NodeKind.Author)
                .DistinctBy(statement => statement.Statement.Ids[0])
                .Select(statement => statement.Statement.Get(NodeProperty.Name).AsText)
                .Order(StringComparer.Ordinal),
        ];
    }
}
