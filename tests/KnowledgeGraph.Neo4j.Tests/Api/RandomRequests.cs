namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>
/// Requests of several levels about the small library, drawn by lot: fields, lists with filters, orders and windows, facets, below nodes that
/// are found in any way. Every field has a name of its own, so that none is merged with another.
/// </summary>
internal sealed class RandomRequests(int seed)
{
    private const int MaxDepth = 3;

    private static readonly Dictionary<string, (string Other, string Name, string EdgeFields)[]> Relations = new()
    {
        ["Paper"] =
        [
            ("Author", "authors", "position printedName isCorresponding"), ("Paper", "references", "position contexts"),
            ("Paper", "citations", "position"), ("Topic", "topics", "score"), ("Venue", "venues", ""), ("Institution", "institutions", ""),
        ],
        ["Author"] = [("Paper", "papers", "position printedName"), ("Institution", "institutions", "firstYear lastYear")],
        ["Institution"] = [("Paper", "papers", ""), ("Author", "authors", "firstYear")],
        ["Topic"] = [("Paper", "papers", "score")],
        ["Venue"] = [("Paper", "papers", "")],
    };

    private readonly Random _random = new(seed);
    private int _names;

    public string Next()
    {
        _names = 0;
        return _random.Next(6) switch
        {
            0 => $"{{ paper(id: \"{PaperId()}\") {{ {Fields("Paper", MaxDepth)} }} }}",
            1 => $"{{ author(id: \"local:a{_random.Next(8)}\") {{ {Fields("Author", MaxDepth)} }} }}",
            2 => $"{{ node(id: \"{AnyId()}\") {{ id {AnyFields(2)} }} }}",
            3 => $"{{ nodes(ids: [{AnyIds()}]) {{ __typename {AnyFields(2)} }} }}",
            4 => $"{{ papers({Arguments("Paper", isSizeNeeded: true)}) {{ {List("Paper", "", 2)} }} }}",
            _ => $"{{ search(query: \"{Pick("paper", "author", "topic 1", "institution venue")}\", first: {_random.Next(1, 5)}) {{ {Hits()} }} }}",
        };
    }

    private string Hits() => IsDrawn()
        ? $"totalCount nodes {{ id {AnyFields(1)} }}"
        : $"edges {{ {Pick("", "cursor")} score node {{ id {AnyFields(1)} }} }}";

    private string PaperId() => Pick("local:p3", "doi:10.1000/3", "local:none", $"local:p{_random.Next(12)}");

    private string AnyId() => Pick(PaperId(), $"local:a{_random.Next(8)}", "local:shared", "local:t1", "local:i1", "local:v0");

    private string AnyIds() => string.Join(", ", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => $"\"{AnyId()}\""));

    private string AnyFields(int depth) =>
        string.Join(' ', Relations.Keys.Where(_ => IsDrawn()).Select(kind => $"... on {kind} {{ {Fields(kind, depth)} }}"));

    private string Fields(string kind, int depth)
    {
        var fields = new List<string> { Named("key") };
        if (IsDrawn()) fields.Add(Named("id"));
        if (IsDrawn()) fields.Add(Named(kind == "Paper" ? Pick("title", "year") : "name"));
        if (_random.Next(4) == 0) fields.Add(Named(Pick("externalIds", "sources")));
        if (depth == 0) return string.Join(' ', fields);
        for (var i = _random.Next(1, 3); i > 0; i--) fields.Add(Relation(kind, depth - 1));
        if (kind == "Paper" && _random.Next(2) == 0) fields.Add(Authorships(depth - 1));
        if (kind == "Author" && _random.Next(3) == 0) fields.Add(Coauthors(depth - 1));
        return string.Join(' ', fields);
    }

    private string Relation(string kind, int depth)
    {
        var (other, name, edgeFields) = Relations[kind][_random.Next(Relations[kind].Length)];
        var arguments = Arguments(other, isSizeNeeded: false);
        return $"{Named(name)}{(arguments.Length == 0 ? "" : $"({arguments})")} {{ {List(other, edgeFields, depth)} }}";
    }

    private string List(string kind, string edgeFields, int depth)
    {
        var parts = new List<string>();
        if (IsDrawn()) parts.Add($"{Named("pageInfo")} {{ hasNextPage hasPreviousPage endCursor }}");
        if (IsDrawn()) parts.Add(Named("totalCount"));
        if (_random.Next(5) == 0) parts.Add($"{Named("groupBy")}(field: {Facet(kind)}, first: 3) {{ groupCount missing groups {{ value count node {{ id }} }} }}");
        if (IsDrawn()) parts.Add($"{Named("nodes")} {{ {Fields(kind, depth)} }}");
        else parts.Add($"{Named("edges")} {{ {Pick("", "cursor")} {edgeFields} {Named("node")} {{ {Fields(kind, depth)} }} }}");
        return string.Join(' ', parts);
    }

    private string Authorships(int depth)
    {
        var part = Pick("", "(first: 2)", "(last: 1)");
        var institutions = IsDrawn() ? $"institutions {{ {Fields("Institution", depth)} }}" : "";
        return $"{Named("authorships")}{part} {{ position printedName author {{ {Fields("Author", depth)} }} {institutions} }}";
    }

    private string Coauthors(int depth) =>
        $"{Named("coauthors")}(first: {_random.Next(4)}) {{ jointPaperCount author {{ {Fields("Author", depth)} }} jointPapers {{ {Fields("Paper", 0)} }} }}";

    private string Arguments(string kind, bool isSizeNeeded)
    {
        var arguments = new List<string>();
        if (isSizeNeeded || IsDrawn()) arguments.Add($"{Pick("first", "last")}: {_random.Next(4)}");
        if (IsDrawn()) arguments.Add($"filter: {Filter(kind, 2)}");
        var field = kind == "Paper" ? Pick("KEY", "YEAR", "REFERENCE_COUNT") : Pick("KEY", "NAME", "PAPER_COUNT");
        if (_random.Next(3) == 0) arguments.Add($"orderBy: [{{field: {field}, direction: {Pick("ASC", "DESC")}}}]");
        return string.Join(", ", arguments);
    }

    private string Filter(string kind, int depth) => _random.Next(depth == 0 ? 3 : 6) switch
    {
        0 => kind == "Paper" ? $"{{year: {{gte: {_random.Next(2000, 2020)}}}}}" : $"{{name: {{contains: \"{_random.Next(4)}\"}}}}",
        1 => $"{{text: \"{kind}\"}}",
        2 => $"{{ids: [\"{AnyId()}\", \"local:{kind.ToLowerInvariant()[0]}2\"]}}",
        3 => $"{{not: {Filter(kind, depth - 1)}}}",
        4 => $"{{or: [{Filter(kind, depth - 1)}, {Filter(kind, depth - 1)}]}}",
        _ => Related(kind, depth - 1),
    };

    private string Related(string kind, int depth)
    {
        var (other, name, _) = Relations[kind][_random.Next(Relations[kind].Length)];
        return _random.Next(3) == 0
            ? $"{{{name}: {{count: {{min: {_random.Next(3)}, where: {Filter(other, depth)}}}}}}}"
            : $"{{{name}: {{{Pick("some", "none", "all")}: {Filter(other, depth)}}}}}";
    }

    private string Facet(string kind) => kind == "Paper" ? Pick("YEAR", "TOPICS", "AUTHORS") : "PAPERS";

    private string Named(string field) => $"f{_names++}: {field}";

    private bool IsDrawn() => _random.Next(2) == 0;

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];
}
