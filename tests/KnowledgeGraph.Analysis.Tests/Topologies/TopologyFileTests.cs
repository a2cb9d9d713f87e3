using KnowledgeGraph.Analysis.Topologies.Files;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class TopologyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("topology-").FullName;

    private string FilePath => Path.Combine(_folder, "topology.kgt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_WhatWasSaved_IsTheSameTopology()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var topology = TestGraph.Random(new Random(seed), 1 + (seed * 10), 40, 4);
            TopologyWriter.Save(topology, FilePath);

            using var mapped = TopologyReader.Open(FilePath);

            TopologyAssert.Equal(topology, mapped.Topology);
            Assert.False(File.Exists(FilePath + ".tmp"));
        }
    }

    [Fact]
    public void Open_RowsTooLongForSteps_IsTheSameTopology()
    {
        var everyone = Enumerable.Range(0, 70_000).ToArray();
        var topology = TestGraph.Of([[1, 2], everyone, [3], [.. everyone.Reverse()]]);
        TopologyWriter.Save(topology, FilePath);

        using var mapped = TopologyReader.Open(FilePath);

        TopologyAssert.Equal(topology, mapped.Topology);
        Assert.Equal(everyone, mapped.Topology.PaperAuthors.Neighbours(1).ToArray());
    }

    [Fact]
    public void Open_AnyByteChanged_IsRefused()
    {
        TopologyWriter.Save(TestGraph.Random(new Random(1), 40, 20, 4), FilePath);
        var bytes = File.ReadAllBytes(FilePath);
        var refused = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x40;
            File.WriteAllBytes(FilePath, bytes);
            bytes[i] ^= 0x40;
            try
            {
                using var mapped = TopologyReader.Open(FilePath);

                // Only bytes that nothing reads may change unseen: the padding between sections.
                Assert.Equal(0, bytes[i]);
                TopologyAssert.Equal(TestGraph.Random(new Random(1), 40, 20, 4), mapped.Topology);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.True(refused > bytes.Length / 3);
    }

    [Fact]
    public void Open_CutAnywhere_IsRefused()
    {
        TopologyWriter.Save(TestGraph.Random(new Random(1), 40, 20, 4), FilePath);
        var bytes = File.ReadAllBytes(FilePath);
        for (var length = 0; length < bytes.Length - TopologyFormat.Alignment; length += 13)
        {
            File.WriteAllBytes(FilePath, bytes[..length]);
            Assert.Throws<InvalidDataException>(() => TopologyReader.Open(FilePath));
        }
    }
}
