using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>Damaged documents: records or rejections come out, in bounded time, never an exception.</summary>
public sealed class DocumentFuzzTests
{
    private static readonly IRecordReader[] Readers = [.. RecordReaders.All.Where(reader => reader is Import.Seeds.DocumentReader)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Readers_OnDamagedDocuments_OnlyReadOrReject(int seed)
    {
        var random = new Random(seed);
        var documents = SharedData.Documents().Select(File.ReadAllText).ToArray();
        var records = 0;
        for (var round = 0; round < 60; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Damage(documents[random.Next(documents.Length)], random));
            if (round % 3 == 0) random.NextBytes(bytes.AsSpan(random.Next(bytes.Length / 2), random.Next(bytes.Length / 2)));
            foreach (var reader in Readers)
            {
                reader.Recognizes(new InputHead("x", Encoding.UTF8.GetString(bytes), true));
                records += await CountAsync(reader, bytes);
            }
        }

        Assert.True(records > 100);
    }

    [Fact]
    public async Task Readers_OnHostileText_StayFast()
    {
        string[] texts =
        [
            new(' ', 200_000),
            "CLJun 1, 2020\n" + new string('A', 60_000) + " et al" + new string(' ', 60_000) + "x",
            "CLJun 1, 2020\nTitleAnn Lee\n" + string.Concat(Enumerable.Repeat("https://github.com/a ", 3_000)),
            "# References\n[1] Ann Lee. Title. " + string.Concat(Enumerable.Repeat(", 1(", 15_000)),
            "# References\n[1] " + string.Concat(Enumerable.Repeat("Aaaaaaa Bbbbbbb, ", 3_500)) + ". T. V, 2020",
            string.Concat(Enumerable.Repeat("T\n\nA\n\n• 1 authors\n·\nMay 1, 2020\n", 20_000)),
            new('x', Import.Seeds.DocumentReader.MaxLength + 1),
        ];
        var clock = Stopwatch.StartNew();

        foreach (var text in texts)
        {
            foreach (var reader in Readers) await CountAsync(reader, Encoding.UTF8.GetBytes(text));
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Document_TooLong_IsRejectedAsAWhole()
    {
        var text = "CLJun 1, 2020\n" + new string('x', Import.Seeds.DocumentReader.MaxLength);

        var record = Assert.Single(await DocumentImport.ReadTextAsync(text));

        Assert.Equal("The document is longer than 2097152 characters. Split it into several files.", record.Rejection);
    }

    private static async Task<int> CountAsync(IRecordReader reader, byte[] bytes)
    {
        var count = 0;
        await foreach (var record in reader.ReadAsync(new RecordInput("x", new MemoryStream(bytes), DocumentImport.AsOf)))
        {
            Assert.True(record.Rejection is not null || record.Statements.Any(statement => statement.Statement.Kind == NodeKind.Paper));
            count++;
        }

        return count;
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0: damaged.Remove(at, Math.Min(random.Next(1, 200), damaged.Length - at)); break;
                case 1: damaged.Insert(at, "·\n• *[1](,.\0\ud800 et al. "[random.Next(20)]); break;
                case 2: damaged.Insert(at, '\n'); break;
                default: damaged.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(1, 300))); break;
            }
        }

        return damaged.ToString();
    }
}
