using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Import.Inputs;

/// <summary>A document to read.</summary>
/// <param name="Path">As messages show it and as it is opened; <c>-</c> for standard input.</param>
/// <param name="Length">Bytes on disk; 0 for standard input.</param>
/// <param name="Changed">When it was last written; <c>default</c> for standard input.</param>
/// <param name="IsNamed">True when the user named this very file, so that an unknown format is a mistake and nothing to skip.</param>
internal sealed record InputFile(string Path, long Length, DateTime Changed, bool IsNamed)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>Names the document wherever the program runs.</summary>
    public string FullPath => FullPathOf(Path);

    public static string FullPathOf(string path) => path == StandardInput ? path : System.IO.Path.GetFullPath(path);

    /// <summary>Two lists of documents with one digest are the same documents, unchanged, in the same order.</summary>
    public static string DigestOf(IEnumerable<InputFile> files)
    {
        var lines = files.Select(file => string.Create(CultureInfo.InvariantCulture,
            $"{file.FullPath}\0{file.Length}\0{file.Changed.Ticks}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))).AsSpan(0, 16));
    }
}
