using System.Globalization;

namespace KnowledgeGraph.Storage.Embedded.Files;

/// <summary>
/// The right to write a data folder. The operating system holds it for the process, so a dead holder leaves nothing to clean up.
/// The holder's pid stands in a file beside it, because a locked file cannot be read everywhere.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = "LOCK";
    public const string HolderFileName = "LOCK.pid";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="StoreException">Another writer holds the folder.</exception>
    public static FolderLock Take(string folder)
    {
        var holder = Path.Combine(folder, HolderFileName);
        try
        {
            var file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new FolderLock(file);
        }
        catch (IOException inner) when (inner is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            var pid = File.Exists(holder) ? File.ReadAllText(holder) : "unknown";
            throw new StoreException(
                StoreFault.Locked, $"Process {pid} writes to {folder}. Stop it, or open the folder for reading only.", inner);
        }
    }

    public void Dispose() => _file.Dispose();
}
