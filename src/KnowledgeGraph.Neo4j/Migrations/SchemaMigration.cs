using System.Globalization;

namespace KnowledgeGraph.Neo4j.Migrations;

/// <summary>One step of the database's schema: the statements of a file of <c>schema/neo4j</c>, which are part of the program.</summary>
/// <param name="Number">Steps are applied in this order; the number of the last one is the schema's version.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Statements">Each runs in a transaction of its own, as Neo4j wants for constraints and indexes.</param>
public sealed record SchemaMigration(int Number, string Name, IReadOnlyList<string> Statements)
{
    private const string Prefix = "schema/";

    /// <summary>Every step, in order.</summary>
    public static IReadOnlyList<SchemaMigration> All { get; } = ReadAll();

    private static SchemaMigration[] ReadAll()
    {
        var assembly = typeof(SchemaMigration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)
                        ?? throw new InvalidOperationException($"{name} is missing.");
                    using var reader = new StreamReader(stream);
                    return Read(name[Prefix.Length..], reader.ReadToEnd());
                }),
        ];
    }

    private static SchemaMigration Read(string name, string text)
    {
        var lines = text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal));
        var statements = string.Join('\n', lines).Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(int.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture), name, statements);
    }
}
