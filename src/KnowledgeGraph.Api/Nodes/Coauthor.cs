using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>One co-author of one author while a level is collected; not changed afterwards.</summary>
internal sealed class Coauthor(NodeId author)
{
    private readonly List<NodeId> _jointPapers = [];

    public NodeId Author { get; } = author;

    public IReadOnlyList<NodeId> JointPapers => _jointPapers;

    /// <summary>
    /// A person may be printed twice on a paper. Papers come one after another, so comparing with the last one is enough.
    /// </summary>
    public void AddOnce(NodeId paper)
    {
        if (_jointPapers.Count == 0 || _jointPapers[^1] != paper) _jointPapers.Add(paper);
    }
}
