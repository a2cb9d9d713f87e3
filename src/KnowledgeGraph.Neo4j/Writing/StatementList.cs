using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Statements to run in order; those without rows are left out.</summary>
internal sealed class StatementList
{
    private readonly List<CypherStatement> _items = [];

    public IReadOnlyList<CypherStatement> Items => _items;

    public void Add<T>(string text, IReadOnlyList<T> rows, Action<ICypherWriter, T> write)
    {
        if (rows.Count > 0) _items.Add(new(text, new CypherParameters().Add("rows", new CypherRows<T>(rows, write))));
    }

    public void Add(string text, IReadOnlyList<long> numbers)
    {
        if (numbers.Count > 0) _items.Add(new(text, new CypherParameters().Add("numbers", CypherList.Of(numbers))));
    }
}
