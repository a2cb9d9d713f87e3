namespace KnowledgeGraph.Model;

/// <summary>What a <see cref="NodeOrder"/> term compares.</summary>
public enum OrderBy : byte
{
    Key = 0,
    Property = 1,
    RelationCount = 2,
    Listed = 3,
}
