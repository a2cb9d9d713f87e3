using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Conditions on nodes.</summary>
public abstract partial class GraphStoreContract
{
    private static readonly PropertyValue Y2000 = PropertyValue.Integer(2000);

    /// <summary>Name, condition, the papers of <see cref="FilteredPapers"/> that satisfy it.</summary>
    private static readonly (string Name, NodeFilter Filter, string Expected)[] FilterCases =
    [
        ("equal", Year(Comparison.Equal, Y2000), "b c"),
        ("not equal, missing does not match", Year(Comparison.NotEqual, Y2000), "a d"),
        ("less", Year(Comparison.Less, Y2000), "d"),
        ("less or equal", Year(Comparison.LessOrEqual, Y2000), "b c d"),
        ("greater", Year(Comparison.Greater, Y2000), "a"),
        ("greater or equal", Year(Comparison.GreaterOrEqual, Y2000), "a b c"),
        ("in", Year(Comparison.In, Y2000, PropertyValue.Integer(1990), PropertyValue.Integer(7)), "b c d"),
        ("in nothing", Year(Comparison.In), ""),
        ("missing", Year(Comparison.IsMissing), "e"),
        ("missing list", new NodeFilter.Compare(NodeProperty.Keywords, Comparison.IsMissing, []), "c d e"),
        ("text equal by ordinal", Name(Comparison.Equal, "graph theory"), ""),
        ("text equal", Name(Comparison.Equal, "Graph Theory"), "a"),
        ("text less by ordinal", Name(Comparison.Less, "Graph"), "d"),
        ("text contains, folded", Name(Comparison.Contains, "ÉTUDE des"), "b"),
        ("text contains part of a word", Name(Comparison.Contains, "raph"), "a c"),
        ("text starts with, folded", Name(Comparison.StartsWith, "grAPH"), "a c"),
        ("list item equal", Keywords(Comparison.Equal, "x"), "a b"),
        ("list item contains", Keywords(Comparison.Contains, "Y"), "a"),
        ("list item in", Keywords(Comparison.In, "why", "z"), "a b"),
        ("boolean", new NodeFilter.Compare(NodeProperty.HasCode, Comparison.Equal, [PropertyValue.Boolean(false)]), "b"),
        ("date", new NodeFilter.Compare(NodeProperty.Date, Comparison.Less, [PropertyValue.Date(new(2000, 1, 2))]), "b"),
        ("and", new NodeFilter.All([Year(Comparison.Equal, Y2000), Keywords(Comparison.Equal, "x")]), "b"),
        ("and of nothing", new NodeFilter.All([]), "a b c d e"),
        ("or", new NodeFilter.Any([Year(Comparison.Equal, Y2000), Keywords(Comparison.Equal, "x")]), "a b c"),
        ("or of nothing", new NodeFilter.Any([]), ""),
        ("not", new NodeFilter.Not(Year(Comparison.Equal, Y2000)), "a d e"),
        ("has id", new NodeFilter.HasId([Id("local:a"), Id("doi:10.1000/c"), Id("local:nobody")]), "a c"),
        ("words", new NodeFilter.Matches("theory GRAPH"), "a"),
        ("words folded", new NodeFilter.Matches("etude"), "b"),
        ("words are whole", new NodeFilter.Matches("grap"), ""),
        ("some", Cites(Quantifier.Some, Year(Comparison.Equal, Y2000)), "a c"),
        ("some of any", Cites(Quantifier.Some, null), "a b c"),
        ("none", Cites(Quantifier.None, Year(Comparison.Equal, Y2000)), "b d e"),
        ("every", Cites(Quantifier.All, Year(Comparison.Equal, Y2000)), "a d e"),
        ("count between", Cites(Quantifier.Count, null, 1, 2), "a b c"),
        ("count at least", Cites(Quantifier.Count, null, 2), "a c"),
        ("count at most", Cites(Quantifier.Count, Year(Comparison.Equal, Y2000), null, 0), "b d e"),
        ("backward", new NodeFilter.Related(Relation.Cites, Direction.Backward, Year(Comparison.Equal, Y2000), Quantifier.Some), "c d"),
        ("over another kind", new NodeFilter.Related(
            Relation.Authored, Direction.Forward, new NodeFilter.Compare(NodeProperty.Name, Comparison.Equal, [PropertyValue.Text("Ann")]), Quantifier.Some), "a b"),
        ("two relations deep", new NodeFilter.Related(
            Relation.Authored, Direction.Forward,
            new NodeFilter.Related(Relation.Authored, Direction.Backward, Year(Comparison.Greater, Y2000), Quantifier.Some), Quantifier.Some), "a b"),
    ];

    public static TheoryData<string> FilterNames() => [.. FilterCases.Select(one => one.Name)];

    public static TheoryData<string> BadFilterNames() => [.. BadFilters.Keys];

    private static Dictionary<string, NodeFilter> BadFilters => new()
    {
        ["no value"] = Year(Comparison.Equal),
        ["two values"] = Year(Comparison.Less, Y2000, Y2000),
        ["value of another type"] = Year(Comparison.Equal, PropertyValue.Text("2000")),
        ["contains on a number"] = Year(Comparison.Contains, Y2000),
        ["relation that does not start here"] = new NodeFilter.Related(Relation.AffiliatedWith, Direction.Forward, null, Quantifier.Some),
        ["bad one inside"] = new NodeFilter.All([Year(Comparison.Equal, Y2000), new NodeFilter.Not(Year(Comparison.Equal))]),
    };

    [ContractTheory]
    [MemberData(nameof(FilterNames))]
    public async Task Filter_OnEachListAndExpansion_LeavesTheNodesThatSatisfyIt(string name)
    {
        await WriteAsync(FilteredPapers());
        var (_, filter, expected) = FilterCases.Single(one => one.Name == name);
        var keys = string.Join(", ", expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(letter => $"local:{letter}"));
        var all = With(Paper("local:all"), Relation.Cites, "local:a", "local:b", "local:c", "local:d", "local:e");

        Assert.Equal(keys, await ReadAsync(read => read.ListAsync(NodeKind.Paper, filter)));
        if (filter is NodeFilter.Related) return;
        await WriteAsync(all);
        Assert.Equal(keys, await ReadAsync(read => read.ExpandAsync(NodeKind.Paper, "local:all", References() with { Filter = filter })));
    }

    [ContractTheory]
    [MemberData(nameof(BadFilterNames))]
    public async Task Filter_ThatMeansNothing_IsRefused(string name)
    {
        await WriteAsync(FilteredPapers());

        await AssertInvalidAsync(() => ReadAsync(read => read.ListAsync(NodeKind.Paper, BadFilters[name])));
    }

    private static NodeFilter.Compare Year(Comparison comparison, params PropertyValue[] values) => new(NodeProperty.Year, comparison, values);

    private static NodeFilter.Compare Name(Comparison comparison, string text) => new(NodeProperty.Name, comparison, [PropertyValue.Text(text)]);

    private static NodeFilter.Compare Keywords(Comparison comparison, params string[] texts) =>
        new(NodeProperty.Keywords, comparison, [.. texts.Select(PropertyValue.Text)]);

    private static NodeFilter.Related Cites(Quantifier quantifier, NodeFilter? filter, long? minimum = null, long? maximum = null) =>
        new(Relation.Cites, Direction.Forward, filter, quantifier, minimum, maximum);

    /// <summary>a cites b and c, b cites d, c cites c and d, d and e cite nothing that is visible; ann wrote a and b, bob wrote c.</summary>
    private static NodeStatement[] FilteredPapers() =>
    [
        With(With(Paper("local:a").Set(NodeProperty.Name, "Graph Theory").Set(NodeProperty.Year, 2020).Set(NodeProperty.Keywords, Texts("x", "why")),
            Relation.Cites, "local:b", "local:c"), Relation.Authored, "local:ann"),
        With(With(Paper("local:b").Set(NodeProperty.Name, "Une étude des textes").Set(NodeProperty.Year, 2000).Set(NodeProperty.Keywords, Texts("z", "x"))
            .Set(NodeProperty.HasCode, false).Set(NodeProperty.Date, PropertyValue.Date(new(2000, 1, 1))),
            Relation.Cites, "local:d"), Relation.Authored, "local:ann"),
        With(With(Paper("local:c", "local:zz").Set(NodeProperty.Name, "Graphs of words").Set(NodeProperty.Year, 2000)
            .Set(NodeProperty.Date, PropertyValue.Date(new(2000, 1, 2))), Relation.Cites, "local:c", "local:d"), Relation.Authored, "local:bob"),
        With(Paper("local:d").Set(NodeProperty.Name, "1990").Set(NodeProperty.Year, 1990).Set(NodeProperty.HasCode, true), Relation.Cites, "local:unknown"),
        Paper("local:e"),
        Paper("local:c", "doi:10.1000/c"),
        Author("local:ann").Set(NodeProperty.Name, "Ann"),
        Author("local:bob").Set(NodeProperty.Name, "Bob"),
    ];
}
