using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>Verdict on one reviewer and one author.</summary>
/// <param name="Reviewer">Who would judge.</param>
/// <param name="Author">Whose work would be judged.</param>
/// <param name="Verdict">The gravest of the evidence.</param>
/// <param name="Evidence">Gravest first; none where there is no conflict.</param>
public sealed record ConflictPair(NodeId Reviewer, NodeId Author, ConflictVerdict Verdict, IReadOnlyList<ConflictEvidence> Evidence);
