using System.Globalization;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares an enum type.</summary>
public sealed class EnumTypeBuilder : TypeBuilder
{
    private readonly List<EnumValue> _values = [];

    internal EnumTypeBuilder(string name)
        : base(name)
    {
    }

    /// <param name="markdown">CommonMark.</param>
    public EnumTypeBuilder Description(string markdown)
    {
        DescriptionText = markdown;
        return this;
    }

    /// <param name="name">Upper case by custom, such as <c>IN_PRINT</c>.</param>
    /// <param name="description">CommonMark.</param>
    /// <param name="deprecated">The reason, if the value is deprecated.</param>
    public EnumTypeBuilder Value(string name, string? description = null, string? deprecated = null) =>
        Add(name, description, deprecated, _values.Count);

    /// <summary>Adds a value that stands for a member of a CLR enum, as <see cref="InputValue.AsEnum{TEnum}"/> reads it.</summary>
    public EnumTypeBuilder Value<TEnum>(TEnum member, string name, string? description = null, string? deprecated = null)
        where TEnum : struct, Enum =>
        Add(name, description, deprecated, Convert.ToInt64(member, CultureInfo.InvariantCulture));

    internal override NamedType Create() => new EnumType(Name, DescriptionText, _values);

    private EnumTypeBuilder Add(string name, string? description, string? deprecated, long number)
    {
        _values.Add(new EnumValue(_values.Count, name, description, deprecated, number));
        return this;
    }
}
