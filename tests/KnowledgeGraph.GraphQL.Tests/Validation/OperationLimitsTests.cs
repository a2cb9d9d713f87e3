using System.Diagnostics;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

public sealed class OperationLimitsTests
{
    private const string Introspection = """
        { __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }
        """;

    [Theory]
    [InlineData("{ shelf { books { shelf { name } } } }", 4)]
    [InlineData("{ shelf { ...F } } fragment F on Shelf { books { ... { name } } }", 3)]
    [InlineData("{ __schema { types { name } } }", 0)]
    public void Depth_AtItsMaximum_IsAllowedAndBeyondRefused(string document, int depth) =>
        AssertMaximum(document, depth, maximum => Unlimited with { MaxDepth = maximum }, "depth");

    [Theory]
    [InlineData("{ shelf { name size } echo }", 4)]
    [InlineData("{ a: shelf { ...F } b: shelf { ...F } } fragment F on Shelf { name size }", 6)]
    public void Fields_AtTheirMaximum_AreAllowedAndBeyondRefused(string document, int fields) =>
        AssertMaximum(document, fields, maximum => Unlimited with { MaxFields = maximum }, "fields");

    [Theory]
    [InlineData("{ a: shelf { ...F } b: shelf { ...F } c: echo echo } fragment F on Shelf { d: name }", 5)]
    public void Aliases_AtTheirMaximum_AreAllowedAndBeyondRefused(string document, int aliases) =>
        AssertMaximum(document, aliases, maximum => Unlimited with { MaxAliases = maximum }, "aliases");

    [Theory]
    [InlineData("{ shelf { name size } }", 3)]
    [InlineData("{ books(first: 5) { name } }", 1 + 5)]
    [InlineData("{ books { name } }", 1 + 10)]
    [InlineData("query Q($n: Int) { books(first: $n) { name } }", 1 + 7)]
    [InlineData("{ shelf { books { name } items { __typename } } }", 1 + 1 + 7 + 1 + 0)]
    [InlineData("{ shelves(first: 3) { total edges { cursor node { name } } } }", 1 + (3 * (1 + 1 + 3)))]
    [InlineData("{ shelves(first: 3, last: 20) { total } }", 1 + 20)]
    [InlineData("{ shelves { edges { cursor } } }", 1 + (7 * 2))]
    [InlineData("{ a: books(first: 2) { ...F } b: books(first: 3) { ...F } } fragment F on Book { name pages }", 1 + 4 + 1 + 6)]
    public void Complexity_AtItsMaximum_IsAllowedAndBeyondRefused(string document, int complexity) =>
        AssertMaximum(document, complexity, maximum => Unlimited with { MaxComplexity = maximum, AssumedListSize = 7 }, "complexity");

    [Theory]
    [InlineData(Introspection, 1)]
    [InlineData("{ __type(name: \"a\") { fields { type { interfaces { possibleTypes { name } } } } inputFields { name } } }", 3)]
    public void IntrospectionDepth_AtItsMaximum_IsAllowedAndBeyondRefused(string document, int depth) =>
        AssertMaximum(document, depth, maximum => Unlimited with { MaxIntrospectionDepth = maximum }, "introspection depth");

    [Fact]
    public void Limit_ThatIsPassed_IsNamedWithItsPlaceAndNumbers()
    {
        GraphQLError error = Assert.Single(Validate("\"d\" query Q { shelf { name } }", Unlimited with { MaxDepth = 1 }));

        Assert.Equal(
            "Operation \"Q\" has 2 levels of nested fields; this server allows 1 (limit: depth). Ask for less at once.@1:5",
            error.ToString());
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal("depth", error.Details["limit"]);
        Assert.Equal(1L, error.Details["maximum"]);
        Assert.Equal(2L, error.Details["actual"]);
    }

    [Fact]
    public void FragmentsThatDoubleEachOther_AreMeasuredInLinearTime()
    {
        IEnumerable<string> fragments = Enumerable.Range(0, 200).Select(
            index => $"fragment F{index} on Shelf {{ a: books {{ shelf {{ ...F{index + 1} }} }} b: books {{ shelf {{ ...F{index + 1} }} }} }}");
        string document = $"{{ shelf {{ ...F0 }} }} {string.Join('\n', fragments)} fragment F200 on Shelf {{ name }}";
        long start = Stopwatch.GetTimestamp();

        IReadOnlyList<GraphQLError> errors = Validate(document, ValidationLimits.Default);

        Assert.Equal(["depth", "fields", "aliases", "complexity"], errors.Select(error => error.Details["limit"]));
        // Not a measurement: work that grows as the square or faster takes many minutes here, a busy machine some seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
    }

    [Fact]
    public void HugeSizes_DoNotOverflow()
    {
        string nested = "name";
        for (int level = 0; level < 8; level++)
        {
            nested = $"books(first: 99999999999) {{ shelf {{ {nested} }} }}";
        }

        string document = $"{{ shelf {{ {nested} }} }}";
        GraphQLError error = Assert.Single(Validate(document, Unlimited with { MaxComplexity = long.MaxValue - 1 }));

        Assert.Equal(long.MaxValue, error.Details["actual"]);
    }

    private static ValidationLimits Unlimited { get; } = new()
    {
        MaxDepth = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxComplexity = long.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
    };

    private static void AssertMaximum(string document, int size, Func<int, ValidationLimits> limits, string name)
    {
        Assert.DoesNotContain(Validate(document, limits(size)), error => error.Code == ErrorCodes.LimitExceeded);
        if (size > 0)
        {
            GraphQLError error = Assert.Single(Validate(document, limits(size - 1)));
            Assert.Equal(name, error.Details["limit"]);
        }
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationLimits limits) =>
        DocumentValidator.Validate(LibrarySchema.Instance, GraphQLParser.Parse(document), limits);
}
