using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Compares the pages of a section with their checksums before others read them in place.</summary>
internal sealed class SectionGuard(SegmentFile file, long start) : IByteGuard
{
    public void Check(long offset, long count) => file.Check(start + offset, count);
}
