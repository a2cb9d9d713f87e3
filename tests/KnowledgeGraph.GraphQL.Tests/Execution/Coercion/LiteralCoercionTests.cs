namespace KnowledgeGraph.GraphQL.Tests.Execution.Coercion;

/// <summary>The input coercion of every type, for literals.</summary>
public sealed class LiteralCoercionTests
{
    [Theory]
    [InlineData("int(value: -5)", "-5")]
    [InlineData("int(value: null)", "null")]
    [InlineData("int", "absent")]
    [InlineData("float(value: 5)", "5")]
    [InlineData("float(value: 1.5e3)", "1500")]
    [InlineData("string(value: \"\"\"\n  a\n   b\n\"\"\")", "a\n b")]
    [InlineData("id(value: 123456789012345678901)", "123456789012345678901")]
    [InlineData("boolean(value: false)", "false")]
    [InlineData("color(value: BLUE)", "BLUE")]
    [InlineData("ints(value: [1, null])", "[1, null]")]
    [InlineData("ints(value: 7)", "[7]")]
    [InlineData("grid(value: [[1], 2])", "[[1], [2]]")]
    [InlineData("point(value: { x: 1, next: { x: 2, y: 3 } })", "{x: 1, y: 10, next: {x: 2, y: 3}}")]
    [InlineData("choice(value: { a: 1 })", "{a: 1}")]
    [InlineData("withDefault", "42")]
    [InlineData("withDefault(value: null)", "null")]
    [InlineData("must", "43")]
    [InlineData("pointDefault", "{x: 7, y: 10}")]
    public async Task Literal_ThatFits_IsCoerced(string field, string expected) =>
        Assert.Equal(expected, await CoercionSchema.Run($"{{ {field} }}", null));
}
