using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void ExecutableDocument_AnyLayout_IsPrintedCanonically() => Assert.Equal(
        """
        {
          a
        }

        "d"
        query Q($x: [Int!]! = [1, 2] @n, $y: B) @live {
          short: long(a: {b: $x, c: RED}) @include(if: true) {
            ...F @n
            ... on T {
              id
            }
            ... {
              id
            }
          }
        }

        mutation (
          "why"
          $z: Int
        ) {
          a
        }

        fragment F on T @n {
          id
        }
        """,
        Reprint(
            "query{a}\"d\"query Q($x:[Int!]!=[1 2]@n$y:B)@live{short:long(a:{b:$x c:RED})@include(if:true){...F@n...on T{id}...{id}}}"
            + "mutation(\"why\"$z:Int){a}fragment F on T@n{id}"));

    [Fact]
    public void TypeSystemDocument_AnyLayout_IsPrintedCanonically() => Assert.Equal(
        """"
        """
        d
        """
        type A implements B & C @n {
          "e"
          f(
            "g"
            h: Int = 1
            i: Int
          ): Int! @o
          j(k: Int): Int
        }

        extend union U @n = A | B

        directive @n(a: Int) repeatable on FIELD | QUERY

        enum E {
          A
          B @o
        }

        scalar S

        extend schema @n {
          query: Q
        }
        """",
        Reprint(
            "\"\"\"d\"\"\"type A implements&B&C@n{\"e\"f(\"g\"h:Int=1 i:Int):Int!@o j(k:Int):Int}extend union U@n=|A|B "
            + "directive@n(a:Int)repeatable on|FIELD|QUERY enum E{A B@o}scalar S extend schema@n{query:Q}"));

    [Fact]
    public void AnonymousQuery_BehindTypeWithoutFields_KeepsItsKeyword() =>
        Assert.Equal("type A\n\nquery {\n  a\n}\n\n{\n  b\n}", Reprint("type A query { a } query { b }"));

    [Theory]
    [InlineData(SampleDocuments.Executable)]
    [InlineData(SampleDocuments.TypeSystem)]
    public void SampleDocument_PrintedTwice_IsTheSameText(string text)
    {
        string once = Reprint(text);

        Assert.Equal(once, Reprint(once));
    }

    [Theory]
    [InlineData("a\"\\/\b\f\n\r\t\u0001\u007Fé😀", false)]
    [InlineData("", true)]
    [InlineData(" ", true)]
    [InlineData("  first line indented", true)]
    [InlineData("a\n\n  b\n   \nc\t", true)]
    [InlineData("\nblank edges\n", true)]
    [InlineData("  all\n  indented", true)]
    [InlineData("\"\"\"\"\"\" \\\"\"\" \\", true)]
    [InlineData("ends with a quote\"", true)]
    [InlineData("carriage\rreturn", true)]
    public void String_OfAnyText_SurvivesPrinting(string value, bool isBlock)
    {
        var node = new StringValueNode(default, value, isBlock);

        Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(GraphQLPrinter.Print(node))).Value);
        var described = new ScalarTypeDefinitionNode(default, node, "S", false, []);
        DocumentNode reread = GraphQLParser.Parse(GraphQLPrinter.Print(described));
        Assert.Equal(value, reread.Definitions[0].Description?.Value);
    }

    [Fact]
    public void PrintString_ControlCharacters_AreEscaped() =>
        Assert.Equal("\"a\\n\\\"\\u0001\"", GraphQLPrinter.PrintString("a\n\"\u0001"));

    private static string Reprint(string text) => GraphQLPrinter.Print(GraphQLParser.Parse(text));
}
