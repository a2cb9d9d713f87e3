using KnowledgeGraph.Storage.Embedded.Files;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// Why the last merge in the background failed: in memory for the process that writes, and in a file for those that read beside it. The
/// file is no part of the data; the next merge that succeeds removes it, and so does an opening for writing, which begins anew.
/// </summary>
internal sealed class MergeFault(StoreFolder folder)
{
    /// <summary>Enough for any fault of a file system; whatever else lies in the file is not read.</summary>
    private const int MaxLength = 2_000;

    private volatile string? _reason;

    /// <summary>Null if no merge failed since the last that succeeded.</summary>
    public string? Reason => _reason;

    /// <summary>What the writing process has noted; null if nothing.</summary>
    public static string? ReadBeside(StoreFolder folder)
    {
        try
        {
            using var reader = new StreamReader(folder.MergeFault);
            var text = new char[MaxLength];
            var length = reader.ReadBlock(text);
            return length == 0 ? null : new string(text, 0, length);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public void Note(string reason)
    {
        _reason = reason;
        try
        {
            File.WriteAllText(folder.MergeFault, reason);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What stopped the merge, a full disk above all, stops the note as well; the writing process still knows.
        }
    }

    public void Clear()
    {
        _reason = null;
        File.Delete(folder.MergeFault);
    }
}
