namespace KnowledgeGraph.Import.Tests;

/// <summary>Damages documents at random and shows that a reader only ever rejects.</summary>
internal static class Mutations
{
    public static async Task CheckAsync(string format, IReadOnlyList<byte[]> lines, int seed, int rounds)
    {
        var reader = RecordReaders.Find(format);
        Assert.NotNull(reader);
        var random = new Random(seed);
        var document = lines.SelectMany(line => line.Append((byte)'\n')).ToArray();
        long rejected = 0;
        for (var round = 0; round < rounds; round++)
        {
            var damaged = Damage(document, random);
            _ = reader.Recognizes(InputHead.Of("x", damaged.AsSpan(0, Math.Min(damaged.Length, InputHead.MaxBytes)), isWhole: false));
            var input = new RecordInput("x", new MemoryStream(damaged), new DateOnly(2026, 6, 15));
            await foreach (var record in reader.ReadAsync(input))
            {
                if (record.Rejection is not null) rejected++;
            }
        }

        Assert.True(rejected > 0, "No mutation was noticed; the test damages too little.");
    }

    private static byte[] Damage(byte[] document, Random random)
    {
        var damaged = (byte[])document.Clone();
        for (var i = random.Next(1, 30); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }
}
