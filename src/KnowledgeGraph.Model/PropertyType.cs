namespace KnowledgeGraph.Model;

/// <summary>Types of property values.</summary>
public enum PropertyType : byte
{
    None = 0,
    Text = 1,

    /// <summary>64-bit signed integer.</summary>
    Integer = 2,

    /// <summary>IEEE 754 double.</summary>
    Number = 3,
    Boolean = 4,

    /// <summary>A calendar day (proleptic Gregorian), held as days since 0001-01-01.</summary>
    Date = 5,

    /// <summary>A set of texts in the order first stated.</summary>
    TextList = 6,

    /// <summary>References to nodes (only on relations).</summary>
    NodeList = 7,
}
