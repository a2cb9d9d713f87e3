using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Embedded.Files;

/// <summary>Makes files that exist after a power failure either as a whole or not at all.</summary>
internal static partial class DurableFile
{
    /// <summary>Writes beside the place, flushes, renames into place, flushes the folder.</summary>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".tmp";
        using (var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write))
        {
            Write(handle, content, 0);
            RandomAccess.FlushToDisk(handle);
        }

        MoveIntoPlace(temporary, path);
    }

    /// <summary>Writes all of the bytes at a place.</summary>
    /// <exception cref="IOException">The disk is full, or the file would be larger than the system allows.</exception>
    public static void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (ArgumentOutOfRangeException inner)
        {
            // What the runtime makes of EFBIG: a limit of the file system or of the process.
            throw new IOException("The file would be larger than the system allows.", inner);
        }
    }

    /// <summary>Gives a flushed file its name, durably.</summary>
    public static void MoveIntoPlace(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path) ?? ".");
    }

    /// <summary>A rename is durable only once its folder is; Windows does this by itself.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (FSync(descriptor) != 0)
                throw new IOException($"The folder {folder} cannot be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
