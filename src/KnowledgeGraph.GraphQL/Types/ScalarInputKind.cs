namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The forms in which a scalar can be written in a document or in the JSON of variables.</summary>
public enum ScalarInputKind : byte
{
    String,

    /// <summary>A whole number within 64 bits.</summary>
    Integer,

    /// <summary>A whole number beyond 64 bits; only its digits are known.</summary>
    BigInteger,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    Boolean,
}
