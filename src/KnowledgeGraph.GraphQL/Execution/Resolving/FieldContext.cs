using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Running;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>
/// One field of one level while it is resolved. The argument readers that end in <c>OrDefault</c> treat an argument that is null or was
/// left out alike; the others throw <see cref="InvalidOperationException"/> then, as for an argument of another kind, and suit arguments
/// that are non-null or have a default. Unknown argument names throw <see cref="ArgumentException"/>.
/// </summary>
public sealed class FieldContext : ResolverContext
{
    private readonly FieldPlan _plan;
    private readonly InputValue[] _arguments;

    internal FieldContext(RequestContext request, FieldPlan plan, InputValue[] arguments)
        : base(request)
    {
        _plan = plan;
        _arguments = arguments;
    }

    public OutputField Field => _plan.Field;

    /// <summary>The alias where the request gave one, else the field's name.</summary>
    public string ResponseName => _plan.ResponseName;

    /// <summary>
    /// The names of the fields selected below this field, over all possible types, without meta-fields; empty for leaf fields.
    /// </summary>
    public IReadOnlyList<string> SelectedFields => _plan.Children?.FieldNames ?? [];

    internal ConnectionSelection ConnectionSelection => _plan.ConnectionSelection;

    /// <summary>The coerced value; absent when the request left the argument out and it has no default.</summary>
    public InputValue Argument(string name) => Field.FindArgument(name) is { } argument
        ? _arguments[argument.Index]
        : throw new ArgumentException($"The field '{Field.Name}' has no argument '{name}'.", nameof(name));

    public int GetInt32(string argument) => Argument(argument).AsInt32();

    public long GetInt64(string argument) => Argument(argument).AsInt64();

    public double GetDouble(string argument) => Argument(argument).AsDouble();

    public bool GetBoolean(string argument) => Argument(argument).AsBoolean();

    public string GetString(string argument) => Argument(argument).AsString();

    public TEnum GetEnum<TEnum>(string argument)
        where TEnum : struct, Enum => Argument(argument).AsEnum<TEnum>();

    public int? GetInt32OrDefault(string argument) => Argument(argument) is { IsNullOrAbsent: false } value ? value.AsInt32() : null;

    public double? GetDoubleOrDefault(string argument) => Argument(argument) is { IsNullOrAbsent: false } value ? value.AsDouble() : null;

    public bool? GetBooleanOrDefault(string argument) => Argument(argument) is { IsNullOrAbsent: false } value ? value.AsBoolean() : null;

    public string? GetStringOrDefault(string argument) => Argument(argument) is { IsNullOrAbsent: false } value ? value.AsString() : null;

    public TEnum? GetEnumOrDefault<TEnum>(string argument)
        where TEnum : struct, Enum => Argument(argument) is { IsNullOrAbsent: false } value ? value.AsEnum<TEnum>() : null;

    /// <summary>
    /// Looks ahead: whether the request selects a field below this one, whatever its alias, after <c>@skip</c>, <c>@include</c> and
    /// fragments were applied.
    /// </summary>
    /// <param name="path">A field name, or names from the outside inwards between slashes, as in <c>edges/node/title</c>.</param>
    public bool Selects(string path) => _plan.Children?.Selects(path) ?? false;

    /// <summary>
    /// Looks ahead: the fields selected on the objects that a path leads to, as their own resolvers will see them. For resolvers to which a
    /// journey costs more than what it brings. A field whose arguments have no valid value is left out: its own turn says why.
    /// </summary>
    /// <param name="path">Field names as for <see cref="Selects"/>; empty for the fields of this field's own objects.</param>
    /// <param name="typeName">
    /// The object type of those objects where the path ends at an interface or a union; null where it ends at an object type.
    /// </param>
    /// <returns>Empty where an object on the way is of an interface or a union, or the type is not possible at the end.</returns>
    public IReadOnlyList<FieldContext> Below(string path, string? typeName = null)
    {
        List<FieldContext> found = [];
        if (_plan.Children is { } children)
        {
            CollectBelow(children, path, typeName, found);
        }

        return found;
    }

    private void CollectBelow(ChildPlans children, ReadOnlySpan<char> path, string? typeName, List<FieldContext> found)
    {
        if ((path.IsEmpty && typeName is not null ? children.Find(typeName) : children.Only()) is not { } selection)
        {
            return;
        }

        int slash = path.IndexOf('/');
        ReadOnlySpan<char> name = slash < 0 ? path : path[..slash];
        foreach (FieldPlan field in selection.Fields)
        {
            if (!name.IsEmpty && name.SequenceEqual(field.Field.Name) && field.Children is { } inner)
            {
                CollectBelow(inner, slash < 0 ? [] : path[(slash + 1)..], typeName, found);
            }
            else if (name.IsEmpty && !field.IsConstant &&
                ArgumentCoercion.Coerce(field.Arguments, Request.VariableValues, out InputValue[] arguments) is null)
            {
                found.Add(new FieldContext(Request, field, arguments));
            }
        }
    }
}
