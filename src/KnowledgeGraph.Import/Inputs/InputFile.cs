namespace KnowledgeGraph.Import.Inputs;

/// <summary>A document to read.</summary>
/// <param name="Path">As messages show it and as it is opened; <c>-</c> for standard input.</param>
/// <param name="Length">Bytes on disk; 0 for standard input.</param>
/// <param name="IsNamed">True when the user named this very file, so that an unknown format is a mistake and nothing to skip.</param>
internal sealed record InputFile(string Path, long Length, bool IsNamed)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;
}
