namespace KnowledgeGraph.Model;

/// <summary>The five kinds of node. <c>default</c> is no kind and is never stored.</summary>
public enum NodeKind : byte
{
    None = 0,
    Paper = 1,
    Author = 2,
    Institution = 3,
    Venue = 4,
    Topic = 5,
}
