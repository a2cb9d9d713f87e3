using System.Text;
using KnowledgeGraph.Server.Hosting.Logging;

namespace KnowledgeGraph.Server.Tests.Hosting.Logging;

public sealed class LogStreamTests
{
    [Fact]
    public void Lines_FromManyThreads_AllArriveWhole()
    {
        using var target = new MemoryStream();
        using (var log = new LogStream(target))
        {
            Parallel.For(0, 8, thread =>
            {
                for (var i = 0; i < 500; i++) log.Write(Encoding.UTF8.GetBytes($"thread {thread} line {i}\n"));
            });
        }

        var lines = Encoding.UTF8.GetString(target.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4_000, lines.Length);
        Assert.Equal(4_000, lines.ToHashSet().Count);
        for (var thread = 0; thread < 8; thread++)
        {
            var own = lines.Where(line => line.StartsWith($"thread {thread} ", StringComparison.Ordinal)).ToArray();
            Assert.Equal(Enumerable.Range(0, 500).Select(i => $"thread {thread} line {i}"), own);
        }
    }

    [Fact]
    public void Lines_BeyondWhatMayWait_AreDroppedAndCounted()
    {
        using var target = new BlockedStream();
        var line = new byte[1 << 20];
        using (var log = new LogStream(target))
        {
            log.Write(line);
            Assert.True(target.Entered.Wait(TimeSpan.FromSeconds(30)));
            for (var i = 0; i < LogStream.MaxWaitingBytes / line.Length + 3; i++) log.Write(line);
            target.Release.Set();
        }

        Assert.Contains("\"droppedLogLines\":3", Encoding.UTF8.GetString(target.Last));
    }

    [Fact]
    public void Reader_ThatIsGone_StopsNothing()
    {
        var target = new BlockedStream { IsBroken = true };
        target.Release.Set();
        var log = new LogStream(target);

        log.Write("one\n"u8);
        log.Dispose();
        log.Write("two\n"u8);

        Assert.True(target.Entered.IsSet);
    }

    /// <summary>Holds its writer until it is released.</summary>
    private sealed class BlockedStream : MemoryStream
    {
        public ManualResetEventSlim Entered { get; } = new();

        public ManualResetEventSlim Release { get; } = new();

        public bool IsBroken { get; init; }

        public byte[] Last { get; private set; } = [];

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Entered.Set();
            Release.Wait();
            if (IsBroken) throw new IOException("Broken pipe");
            Last = buffer.ToArray();
        }
    }
}
