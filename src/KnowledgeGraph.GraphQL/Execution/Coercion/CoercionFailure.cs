using System.Globalization;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>
/// Why a value does not fit its type, and where inside the value. The way to the place is added while the recursion unwinds.
/// </summary>
internal sealed class CoercionFailure(string message)
{
    private string _path = string.Empty;

    /// <summary>One clause.</summary>
    public string Message { get; } = message;

    public CoercionFailure InField(string name)
    {
        _path = $".{name}{_path}";
        return this;
    }

    public CoercionFailure InItem(int index)
    {
        _path = $"[{index.ToString(CultureInfo.InvariantCulture)}]{_path}";
        return this;
    }

    /// <summary>Such as <c>filter.years[2]</c>; the name alone if the whole value is wrong.</summary>
    public string PathFrom(string name) => name + _path;
}
