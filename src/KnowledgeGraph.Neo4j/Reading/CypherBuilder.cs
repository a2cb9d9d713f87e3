using System.Globalization;
using System.Text;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Puts a statement together from fixed parts. Values become parameters named in the order of their coming, so that two queries of one
/// shape have one text, which the server plans once.
/// </summary>
internal sealed class CypherBuilder
{
    private readonly StringBuilder _text = new();
    private readonly CypherParameters _parameters = new();
    private int _variables;

    public CypherBuilder Add(string part)
    {
        _text.Append(part);
        return this;
    }

    /// <summary>Gives the name under which the statement can use the value.</summary>
    public string Parameter(CypherValue value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count}");
        _parameters.Add(name, value);
        return "$" + name;
    }

    public string Parameter(ICypherSource source)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count}");
        _parameters.Add(name, source);
        return "$" + name;
    }

    /// <summary>A variable name that the statement does not use yet.</summary>
    public string Variable() => string.Create(CultureInfo.InvariantCulture, $"v{_variables++}");

    public CypherStatement ToStatement() => new(_text.ToString(), _parameters);
}
