namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>A kind of evidence.</summary>
public enum ConflictKind
{
    /// <summary>Reviewer and author are one person. A conflict. No nodes.</summary>
    SamePerson,

    /// <summary>Joint papers within the years of the policy. A conflict. Nodes: papers, newest first.</summary>
    RecentCoauthor,

    /// <summary>Older joint papers. Possible. Nodes: papers, newest first.</summary>
    FormerCoauthor,

    /// <summary>Institutions of both. Possible. Nodes: institutions.</summary>
    SameInstitution,

    /// <summary>People whom both worked with in the years of the policy. Possible. Nodes: authors.</summary>
    CommonCollaborators,
}
