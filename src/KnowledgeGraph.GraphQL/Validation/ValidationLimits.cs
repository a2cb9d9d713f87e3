namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// Bounds on what one operation may ask for. Fragments count at every place that spreads them, as they do in execution. A document that
/// passes one is refused with an error whose <c>extensions</c> name the limit, its maximum and the actual size.
/// </summary>
public sealed record ValidationLimits
{
    public static ValidationLimits Default { get; } = new();

    /// <summary>Nested fields, without those of introspection. A Relay connection takes three levels; 30 unless set.</summary>
    public int MaxDepth { get; init; } = 30;

    /// <summary>Selected fields of an operation; 5,000 unless set.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>Fields with an alias, the usual way to multiply an expensive field; 200 unless set.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>
    /// The sum of the weights of all fields, each times the number of objects that it is asked for (see
    /// <see cref="Types.OutputField.Weight"/>); 500,000 unless set.
    /// </summary>
    public long MaxComplexity { get; init; } = 500_000;

    /// <summary>What complexity assumes of a list or connection whose size the document does not state; 10 unless set.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>
    /// How often the list fields of introspection may nest (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>).
    /// Each round can multiply the answer by the size of the schema; tools need one, 3 unless set.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 3;

    /// <summary>How many errors are reported before validation gives up; 100 unless set.</summary>
    public int MaxErrors { get; init; } = 100;
}
