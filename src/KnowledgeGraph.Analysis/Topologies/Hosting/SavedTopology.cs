using KnowledgeGraph.Analysis.Topologies.Files;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>The file in which a topology is kept beside the data.</summary>
public static class SavedTopology
{
    /// <summary>What the saved topology of a version costs in memory. Reads the head of the file, whatever its size. Thread-safe.</summary>
    /// <param name="path">The file.</param>
    /// <param name="version">The version of the data.</param>
    /// <returns>Null where there is no file, or one of another version or format: it is made anew when it is needed.</returns>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public static TopologySize? SizeOf(string path, long version)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var mapping = TopologyReader.Open(path);
            return mapping.Topology.Version == version ? mapping.Topology.Size : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
