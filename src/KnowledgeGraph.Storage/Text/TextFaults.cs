namespace KnowledgeGraph.Storage.Text;

/// <summary>What can be wrong with a text section.</summary>
internal static class TextFaults
{
    public static StoreException Damaged(string what) =>
        new(StoreFault.Damaged, $"A text section {what}. Run a verification to find the damage and restore the file from a copy.");

    public static StoreException UnknownVersion(uint version) => new(
        StoreFault.UnknownFormat,
        $"A text section is of format {version}; this program reads {TextSectionFooter.Version}. Compact it with the program that wrote it, or use a newer one.");
}
