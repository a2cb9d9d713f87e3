using System.Text;
using System.Text.Json;
using KnowledgeGraph.Import.Generation;

namespace KnowledgeGraph.Import.Tests.Generation;

public sealed class GraphGeneratorTests
{
    private const int Papers = 20_000;

    [Fact]
    public async Task Write_EqualSeeds_GiveEqualBytes()
    {
        Assert.Equal(await WriteAsync(500, seed: 3), await WriteAsync(500, seed: 3));
        Assert.NotEqual(await WriteAsync(500, seed: 3), await WriteAsync(500, seed: 4));
    }

    [Fact]
    public async Task Write_Papers_CiteOnlyEarlierOnes()
    {
        foreach (var (number, _, cited, _) in await PapersAsync(seed: 1)) Assert.All(cited, other => Assert.True(other < number));
    }

    [Fact]
    public async Task Write_Authors_AreMostlyConnected()
    {
        var papers = await PapersAsync(seed: 1);
        var parent = new Dictionary<int, int>();
        foreach (var (_, team, _, _) in papers)
        {
            foreach (var author in team) parent[Root(parent, author)] = Root(parent, team[0]);
        }

        var largest = parent.Keys.ToArray().CountBy(author => Root(parent, author)).Max(component => component.Value);
        Assert.InRange(largest, parent.Count * 0.9, parent.Count);
    }

    [Fact]
    public async Task Write_Years_NeverFallAndMostCitationsGoToFewPapers()
    {
        var papers = await PapersAsync(seed: 1);
        Assert.Equal(papers.Select(paper => paper.Year).Order(), papers.Select(paper => paper.Year));
        var counts = papers.SelectMany(paper => paper.Cited).CountBy(paper => paper).Select(count => count.Value).OrderDescending().ToArray();

        // Spread evenly, a tenth of the papers would get a tenth of the citations.
        Assert.True(counts.Take(Papers / 10).Sum() > counts.Sum() * 0.35, $"{counts.Take(Papers / 10).Sum()} of {counts.Sum()}");
    }

    private static int Root(Dictionary<int, int> parent, int author)
    {
        while (parent.TryGetValue(author, out var above) && above != author) author = above;
        return parent[author] = author;
    }

    private static async Task<List<(int Number, int[] Team, int[] Cited, int Year)>> PapersAsync(ulong seed)
    {
        var papers = new List<(int, int[], int[], int)>();
        foreach (var line in Encoding.UTF8.GetString(await WriteAsync(Papers, seed)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.GetProperty("kind").GetString() != "paper") continue;
            papers.Add((
                Number(root.GetProperty("ids")[0].GetString()),
                [.. root.GetProperty("authors").EnumerateArray().Select(author => Number(author.GetProperty("id").GetString()))],
                [.. root.GetProperty("cites").EnumerateArray().Select(cited => Number(cited.GetString()))],
                root.GetProperty("year").GetInt32()));
        }

        return papers;
    }

    /// <summary>The 12 of <c>local:P12</c>.</summary>
    private static int Number(string? id) => int.Parse((id ?? "")[7..]);

    private static async Task<byte[]> WriteAsync(int papers, ulong seed)
    {
        using var bytes = new MemoryStream();
        await new GraphGenerator(new GenerateOptions(papers, seed)).WriteAsync(bytes, null, CancellationToken.None);
        return bytes.ToArray();
    }
}
