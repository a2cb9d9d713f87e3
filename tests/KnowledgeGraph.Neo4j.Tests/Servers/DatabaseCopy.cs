namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>
/// The files of a server's database, as a snapshot of the disk holds them while nobody writes: what was committed is in the logs, from
/// which the server recovers as after a crash. A dump by neo4j-admin and its loading hold the same, but want the server stopped and start a
/// Java program each.
/// </summary>
public sealed class DatabaseCopy : IDisposable
{
    /// <summary>Records, and then the logs, in which everything is that may be in a record.</summary>
    private static readonly string[] Parts = [Path.Combine("databases", "neo4j"), Path.Combine("transactions", "neo4j")];

    private readonly string _data;
    private readonly string _copy = Directory.CreateTempSubdirectory("kg-neo4j-copy-").FullName;

    /// <param name="data">The server's folder of data.</param>
    public DatabaseCopy(string data)
    {
        _data = data;
        foreach (var part in Parts) Copy(Path.Combine(_data, part), Path.Combine(_copy, part));
    }

    /// <summary>Puts the copy in the place of what the stopped server has now.</summary>
    public void Restore()
    {
        foreach (var part in Parts)
        {
            Directory.Delete(Path.Combine(_data, part), recursive: true);
            Copy(Path.Combine(_copy, part), Path.Combine(_data, part));
        }
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? to);
            File.Copy(file, place);
        }
    }
}
