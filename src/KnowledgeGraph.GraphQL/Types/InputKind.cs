namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The forms that a coerced input value can take.</summary>
public enum InputKind : byte
{
    /// <summary>Not given at all, which the specification tells apart from null (§2.9.5).</summary>
    Absent,

    Null,

    /// <summary>A whole number within 64 bits.</summary>
    Integer,

    /// <summary>A finite double.</summary>
    Float,

    /// <summary>Also the form of identifiers.</summary>
    String,

    Boolean,

    Enum,

    List,

    Object,

    /// <summary>An object of the CLR that a custom scalar made, such as a <see cref="DateOnly"/>.</summary>
    Custom,
}
