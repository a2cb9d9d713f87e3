using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Migrations;

/// <summary>Brings a database to the schema that this program works with. Running it again changes nothing.</summary>
public sealed class SchemaMigrator(ICypherDriver driver, string? database)
{
    private const string Start =
        "MERGE (g:KnowledgeGraph {name: 'graph'}) ON CREATE SET g.version = 0, g.nextNumber = 0, g.schema = 0 RETURN g.schema";

    private const string Find = "MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.schema";

    private const string Stamp = "MATCH (g:KnowledgeGraph {name: 'graph'}) SET g.schema = $number";

    private const string Await = "CALL db.awaitIndexes(600)";

    /// <summary>The schema that this program works with.</summary>
    public static int Newest => SchemaMigration.All[^1].Number;

    /// <summary>The schema of the database; null when it was never prepared.</summary>
    /// <exception cref="StoreException">The server is away or refuses.</exception>
    public async Task<long?> VersionAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await NumberAsync(Find, cancellation);
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    /// <summary>Applies the steps that the database lacks and waits until its indexes are ready.</summary>
    /// <returns>The steps applied; empty when there was nothing to do.</returns>
    /// <exception cref="StoreException">The database has a newer schema, or the server is away or refuses.</exception>
    public async Task<IReadOnlyList<SchemaMigration>> MigrateAsync(CancellationToken cancellation = default)
    {
        try
        {
            var found = await NumberAsync(Find, cancellation) ?? 0;
            if (found > Newest) throw Neo4jFaults.OtherSchema(found, Newest);
            List<SchemaMigration> applied = [.. SchemaMigration.All.Where(step => step.Number > found)];
            foreach (var step in applied) await ApplyAsync(step, cancellation);
            if (applied.Count > 0) await RunAsync(new(Await), cancellation);
            return applied;
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    private async Task ApplyAsync(SchemaMigration step, CancellationToken cancellation)
    {
        foreach (var statement in step.Statements) await RunAsync(new(statement), cancellation);
        await RunAsync(new(Start), cancellation);
        await RunAsync(new(Stamp, new CypherParameters().Add("number", step.Number)), cancellation);
    }

    private async Task RunAsync(CypherStatement statement, CancellationToken cancellation)
    {
        await using var session = driver.OpenSession(new() { Database = database });
        await using var result = await session.RunAsync(statement, cancellation: cancellation);
        await result.ConsumeAsync(cancellation);
    }

    private async Task<long?> NumberAsync(string text, CancellationToken cancellation)
    {
        await using var session = driver.OpenSession(new() { Database = database });
        await using var result = await session.RunAsync(new(text), cancellation: cancellation);
        return await result.ReadAsync(cancellation) ? result.Current[0].AsInt64() : null;
    }
}
