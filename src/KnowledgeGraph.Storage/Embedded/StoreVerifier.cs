using KnowledgeGraph.Storage.Embedded.Journals;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>Checks every byte of a data folder without changing it.</summary>
public static class StoreVerifier
{
    /// <summary>The first damaged range, or null when all is intact. Reads all files once, front to back.</summary>
    /// <exception cref="StoreException">There is no store in the folder, or it is of an unknown format version.</exception>
    public static DamagedRange? Verify(string folder)
    {
        var path = Path.Combine(folder, JournalFormat.FileName);
        if (!File.Exists(path))
            throw new StoreException(StoreFault.Unavailable, $"There is no store in {folder}: {JournalFormat.FileName} is missing. Check the path.");
        return JournalScanner.Scan(path, _ => { }).Damage;
    }
}
