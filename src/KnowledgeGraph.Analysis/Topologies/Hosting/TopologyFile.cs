using KnowledgeGraph.Analysis.Topologies.Files;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// Where a host keeps its topology between runs, if anywhere. A file that is absent, damaged, of another version or not writable is a
/// sentence for the user and no fault: the store can always be read again. For one caller at a time.
/// </summary>
internal sealed class TopologyFile(TopologyHostOptions options) : IDisposable
{
    private MappedTopology? _mapping;
    private long _savedVersion = -1;

    /// <summary>The saved topology when it is of the version, else null.</summary>
    public GraphTopology? Load(long version)
    {
        if (options.Path is not { } path || !File.Exists(path)) return null;
        try
        {
            var mapping = TopologyReader.Open(path);
            if (mapping.Topology.Version == version)
            {
                (_mapping, _savedVersion) = (mapping, version);
                return mapping.Topology;
            }

            options.Message($"{path} is of version {mapping.Topology.Version}, the data of version {version}: it is made again.");
            mapping.Dispose();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            options.Message(fault.Message);
        }

        return null;
    }

    /// <summary>A topology that cannot be saved still serves: the next start reads the store again.</summary>
    public void Save(GraphTopology topology)
    {
        if (options.Path is not { } path || _savedVersion == topology.Version) return;
        try
        {
            TopologyWriter.Save(topology, path);
            _savedVersion = topology.Version;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            options.Message($"The topology could not be saved to {path}: {fault.Message}");
        }
    }

    public void Dispose() => _mapping?.Dispose();
}
