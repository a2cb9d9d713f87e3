using System.Diagnostics;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Tests.Language;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Theory]
    [InlineData("{ book(id: 1) { name title(upper: true) shelf { books(first: 2) { ...B } } } } fragment B on Book { pages kind }")]
    [InlineData("query Q($f: BookFilter!, $skip: Boolean = false) { books(filter: $f) @skip(if: $skip) { __typename } }")]
    [InlineData("mutation { addBook(title: \"a\") { ... on Named { name } } }")]
    [InlineData("{ __schema { types { name fields(includeDeprecated: true) { name args { name } } } directives { name locations } } }")]
    public void Document_WithoutMistake_HasNoErrors(string document) => Assert.Empty(Validate(document));

    [Fact]
    public void Document_WithSeveralMistakes_ReportsEachWithItsRule()
    {
        IReadOnlyList<GraphQLError> errors = Validate("query Q($a: Int) { titel ...F } fragment G on Book { name }");

        Assert.Equal(
            ["FieldSelections", "FragmentsMustBeUsed", "FragmentSpreadTargetDefined", "AllVariablesUsed"],
            errors.Select(error => error.Details["rule"]));
        Assert.Equal(["5.3.1", "5.5.1.4", "5.5.2.1", "5.8.4"], errors.Select(error => error.Details["section"]));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
    }

    [Fact]
    public void Document_FullOfMistakes_ReportsTheMaximumAndThatThereAreMore()
    {
        string document = $"{{ {string.Join(' ', Enumerable.Range(0, 500).Select(index => $"unknown{index}"))} }}";

        IReadOnlyList<GraphQLError> errors = Validate(document, ValidationLimits.Default with { MaxErrors = 7 });

        Assert.Equal(8, errors.Count);
        Assert.Equal("The document has more mistakes than the 7 reported here; mend these first.", errors[^1].Message);
    }

    [Fact]
    public void Rules_All_HaveOneTestClassOfTheirName()
    {
        Type[] rules = [.. typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule)))];
        HashSet<string> tests = [.. typeof(DocumentValidatorTests).Assembly.GetTypes().Select(type => type.Name)];

        Assert.Equal(30, rules.Length);
        Assert.All(rules, rule => Assert.Contains($"{rule.Name}Tests", tests));
    }

    [Theory]
    [InlineData("name ", 4_000)]
    [InlineData("a: name ", 2_500)]
    [InlineData("... on Shelf { name } ", 1_500)]
    [InlineData("items { __typename } ", 1_500)]
    [InlineData("items { ... on Book { a: name } ... on Magazine { a: tags } } ", 500)]
    [InlineData("books(first: 1) { ...F } ...F ", 800)]
    public void Selections_RepeatedWithoutEnd_AreValidatedSoon(string piece, int count)
    {
        string document = $"{{ shelf {{ {string.Concat(Enumerable.Repeat(piece, count))} }} }} fragment F on Shelf {{ name }}";

        AssertSoon(document);
    }

    [Fact]
    public void Fragments_ThatMakeEverySetOfFieldsDifferent_AreGivenUpSoon()
    {
        // The automaton for "the 20th name from the end is a", which has a million sets of states.
        IEnumerable<string> fragments = Enumerable.Range(1, 20).Select(index =>
            $"fragment F{index} on Shelf {{ a: books {{ shelf {{ ...F{index + 1} }} }} b: books {{ shelf {{ ...F{index + 1} }} }} }}");
        string start = "fragment F0 on Shelf { a: books { shelf { ...F0 ...F1 } } b: books { shelf { ...F0 } } }";

        IReadOnlyList<GraphQLError> errors = AssertSoon(
            $"{{ shelf {{ ...F0 }} }} {start} {string.Join('\n', fragments)} fragment F21 on Shelf {{ name }}");

        Assert.Contains(errors, error => error.Message.StartsWith("The document merges too many", StringComparison.Ordinal));
    }

    [Fact]
    public void Fragments_NestedBeyondTheStack_AreRefused()
    {
        IEnumerable<string> fragments = Enumerable.Range(0, 100).Select(index =>
            $"fragment F{index} on Shelf {{ {string.Concat(Enumerable.Repeat("books { shelf { ", 50))} ...F{index + 1} {new string('}', 101)}");
        string document = $"{{ shelf {{ ...F0 }} }} {string.Join('\n', fragments)} fragment F100 on Shelf {{ name }}";
        IReadOnlyList<GraphQLError> errors = [];
        var thread = new Thread(() => errors = Validate(document), maxStackSize: 256 << 10);

        thread.Start();
        thread.Join();

        Assert.Contains(errors, error => error.Details["limit"] is "depth");
    }

    [Fact]
    public void Documents_Mutated_GiveErrorsAndNeverThrow()
    {
        string[] words =
        [
            "book", "books", "item", "named", "shelf", "name", "title", "(id: 1)", "(first: $a)", "(upper: true)", "...F", "...G", "... on Book",
            "... on Item", "{", "}", "{", "}", "__typename", "__schema", "@skip(if: $b)", "@fast", "(filter: {shelf: $a, years: {from: 1}})",
            "(by: {id: $b})", "a:", "query Q($a: Int, $b: ID!)", "fragment F on Book", "fragment G on Named", "mutation", "subscription",
        ];
        var random = new Random(11);
        int parsed = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string text = "query Q($a: Int) { " + string.Join(' ', random.GetItems(words, random.Next(1, 14)));
            text += new string('}', Math.Max(0, text.Count(c => c == '{') - text.Count(c => c == '}')));
            if (GraphQLParser.TryParse(System.Text.Encoding.UTF8.GetBytes(text), ParserLimits.Default, out DocumentNode? document, out _))
            {
                parsed++;
                DocumentValidator.Validate(LibrarySchema.Instance, document, ValidationLimits.Default);
            }
        }

        Assert.InRange(parsed, 500, 20_000);
    }

    [Theory]
    [InlineData(SampleDocuments.Executable)]
    [InlineData(SampleDocuments.TypeSystem)]
    public void Document_OfAnotherSchema_IsRefused(string document) => Assert.NotEmpty(Validate(document));

    private static IReadOnlyList<GraphQLError> AssertSoon(string document)
    {
        var unlimited = new ValidationLimits
        {
            MaxDepth = int.MaxValue,
            MaxFields = int.MaxValue,
            MaxAliases = int.MaxValue,
            MaxComplexity = long.MaxValue,
        };
        long start = Stopwatch.GetTimestamp();

        IReadOnlyList<GraphQLError> errors = Validate(document, unlimited);

        // Not a measurement: work that grows as the square or faster takes many minutes here, a busy machine some seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
        return errors;
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationLimits? limits = null) =>
        DocumentValidator.Validate(LibrarySchema.Instance, GraphQLParser.Parse(document), limits ?? ValidationLimits.Default);
}
