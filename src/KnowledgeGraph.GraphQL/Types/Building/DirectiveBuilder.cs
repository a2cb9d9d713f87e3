using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>
/// Declares a directive of the schema's own. Requests may then use it and introspection shows it; the engine gives it no meaning.
/// </summary>
public sealed class DirectiveBuilder
{
    private readonly string _name;
    private readonly IReadOnlyList<DirectiveLocation> _locations;
    private readonly List<InputValueDraft> _arguments = [];
    private string? _description;
    private bool _isRepeatable;

    internal DirectiveBuilder(string name, IReadOnlyList<DirectiveLocation> locations)
    {
        _name = name;
        _locations = locations;
    }

    /// <param name="markdown">CommonMark.</param>
    public DirectiveBuilder Description(string markdown)
    {
        _description = markdown;
        return this;
    }

    /// <summary>Lets the directive occur more than once at a place.</summary>
    public DirectiveBuilder Repeatable()
    {
        _isRepeatable = true;
        return this;
    }

    /// <inheritdoc cref="FieldBuilder{TSelf}.Argument"/>
    public DirectiveBuilder Argument(
        string name, string type, string? description = null, string? defaultValue = null, string? deprecated = null)
    {
        _arguments.Add(new InputValueDraft(name, type, description, defaultValue, deprecated));
        return this;
    }

    internal DirectiveDefinition Build(TypeTable types) =>
        new(_name, _description, types.ResolveAll(_arguments, "@" + _name), _locations, _isRepeatable);
}
