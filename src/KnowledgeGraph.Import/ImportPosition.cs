namespace KnowledgeGraph.Import;

/// <summary>A place between two records of a document. <c>default</c> is the beginning.</summary>
/// <param name="Records">Records before this place, rejected ones included.</param>
/// <param name="Bytes">Bytes of the unpacked document before this place; 0 where the reader does not count them.</param>
/// <param name="Lines">Whole lines before this place; 0 where the reader does not count them.</param>
public readonly record struct ImportPosition(long Records, long Bytes = 0, long Lines = 0);
