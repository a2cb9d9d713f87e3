namespace KnowledgeGraph.Model;

/// <summary>
/// The relations of the graph. Each has an owner end: the node whose statement lists the relation (see <see cref="RelationInfo"/>).
/// </summary>
public enum Relation : byte
{
    None = 0,

    /// <summary>Author→Paper, listed by the paper in the order of its authors.</summary>
    Authored = 1,

    /// <summary>Author→Institution with first and last year.</summary>
    AffiliatedWith = 2,

    /// <summary>Paper→Paper.</summary>
    Cites = 3,

    /// <summary>Paper→Topic with a score.</summary>
    About = 4,

    /// <summary>Paper→Venue.</summary>
    PublishedIn = 5,

    /// <summary>Paper→Institution: named on the paper, whether or not a source says for which author.</summary>
    ProducedAt = 6,

    /// <summary>Topic→broader Topic (PART_OF).</summary>
    TopicPartOf = 7,

    /// <summary>Institution→parent Institution (PART_OF).</summary>
    InstitutionPartOf = 8,
}
