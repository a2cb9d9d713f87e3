namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>The parts of a field's declaration that object and interface fields share.</summary>
/// <typeparam name="TSelf">The builder itself, so that calls can be chained.</typeparam>
public abstract class FieldBuilder<TSelf>
    where TSelf : FieldBuilder<TSelf>
{
    private protected FieldBuilder(FieldDraft draft)
    {
        Draft = draft;
    }

    internal FieldDraft Draft { get; }

    /// <param name="markdown">CommonMark.</param>
    public TSelf Description(string markdown)
    {
        Draft.Description = markdown;
        return (TSelf)this;
    }

    /// <summary>Adds an argument.</summary>
    /// <param name="name">Unique within the field.</param>
    /// <param name="type">As written in GraphQL, such as <c>[Int!]</c>.</param>
    /// <param name="description">CommonMark.</param>
    /// <param name="defaultValue">A constant as written in GraphQL, such as <c>10</c>, <c>TITLE</c> or <c>{ field: YEAR }</c>.</param>
    /// <param name="deprecated">The reason, if the argument is deprecated.</param>
    public TSelf Argument(string name, string type, string? description = null, string? defaultValue = null, string? deprecated = null)
    {
        Draft.Arguments.Add(new InputValueDraft(name, type, description, defaultValue, deprecated));
        return (TSelf)this;
    }

    /// <param name="reason">CommonMark that names what to use instead.</param>
    public TSelf Deprecated(string reason = "No longer supported")
    {
        Draft.DeprecationReason = reason;
        return (TSelf)this;
    }

    /// <inheritdoc cref="OutputField.Weight"/>
    public TSelf Weight(int weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        Draft.Weight = weight;
        return (TSelf)this;
    }
}
