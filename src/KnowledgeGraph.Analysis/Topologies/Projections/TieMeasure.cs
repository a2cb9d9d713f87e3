namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>What one joint paper adds to the strength of a tie between two of its authors.</summary>
public enum TieMeasure : byte
{
    /// <summary>One: the strength is the number of joint papers.</summary>
    JointPapers,

    /// <summary>
    /// 1 / (n − 1) for n authors, so that each author gives one unit a paper to all the others together.
    /// Newman: Scientific collaboration networks II, Physical Review E 64, 016132 (2001).
    /// </summary>
    Newman,
}
