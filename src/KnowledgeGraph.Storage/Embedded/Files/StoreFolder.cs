using System.Globalization;

namespace KnowledgeGraph.Storage.Embedded.Files;

/// <summary>
/// The names of the files of a data folder. Segments and journals are numbered from one sequence, which never goes back.
/// </summary>
internal sealed class StoreFolder(string path)
{
    public const string FirstJournal = "journal.kgj";
    private const string JournalPrefix = "journal-";
    private const string JournalSuffix = ".kgj";
    private const string SegmentPrefix = "segment-";
    private const string SegmentSuffix = ".kgs";

    public string Path { get; } = path;

    public string Manifest => System.IO.Path.Combine(Path, "MANIFEST");

    public string MergeFault => System.IO.Path.Combine(Path, "MERGE-FAULT");

    /// <summary>Number zero is the one journal of folders that were made before there were segments.</summary>
    public string Journal(long number) =>
        System.IO.Path.Combine(Path, number == 0 ? FirstJournal : Name(JournalPrefix, number, JournalSuffix));

    public string Segment(long number) => System.IO.Path.Combine(Path, Name(SegmentPrefix, number, SegmentSuffix));

    public IEnumerable<long> Journals() => Numbers(JournalPrefix, JournalSuffix);

    public IEnumerable<long> Segments() => Numbers(SegmentPrefix, SegmentSuffix);

    /// <summary>Removes what a crash left behind: files that were being made, and files that no manifest names any more.</summary>
    public void RemoveAllBut(IReadOnlyCollection<long> segments, IReadOnlyCollection<long> journals)
    {
        foreach (var file in Directory.GetFiles(Path, "*.tmp")) File.Delete(file);
        foreach (var number in Segments().Except(segments).ToList()) File.Delete(Segment(number));
        foreach (var number in Journals().Except(journals).ToList()) File.Delete(Journal(number));
        if (!journals.Contains(0)) File.Delete(Journal(0));
    }

    private static string Name(string prefix, long number, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D8}{suffix}");

    private IEnumerable<long> Numbers(string prefix, string suffix)
    {
        foreach (var file in Directory.EnumerateFiles(Path, $"{prefix}*{suffix}"))
        {
            var name = System.IO.Path.GetFileName(file.AsSpan());
            var digits = name[prefix.Length..^suffix.Length];
            if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) yield return number;
        }
    }
}
