namespace KnowledgeGraph.Model;

/// <summary>
/// An identifier of a node: a scheme and a normalised value. One of a node's ids is its key; any of them finds it.
/// <c>default</c> means "no id". Make one from text with <see cref="IdParser"/>; the constructor takes a value that is already normal.
/// </summary>
public readonly record struct ExternalId : IComparable<ExternalId>
{
    /// <summary>Longest value accepted, in UTF-16 units: longer ones are mistakes or attacks.</summary>
    public const int MaxLength = 1024;

    public ExternalId(IdScheme scheme, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (scheme == IdScheme.None) throw new ArgumentOutOfRangeException(nameof(scheme), "An id needs a scheme.");
        if (value.Length > MaxLength)
            throw new ArgumentException($"The id is {value.Length} characters long; {MaxLength} are allowed.", nameof(value));
        Scheme = scheme;
        Value = value;
    }

    public IdScheme Scheme { get; }

    public string Value { get; } = "";

    public bool IsNone => Scheme == IdScheme.None;

    /// <summary>By preference as a key: scheme first, then the value by ordinal.</summary>
    public int CompareTo(ExternalId other) =>
        Scheme != other.Scheme ? Scheme.CompareTo(other.Scheme) : string.CompareOrdinal(Value, other.Value);

    /// <summary>The key form, for example <c>doi:10.1000/1</c>; empty for <c>default</c>.</summary>
    public override string ToString() => IsNone ? "" : $"{Scheme.Name()}:{Value}";
}
