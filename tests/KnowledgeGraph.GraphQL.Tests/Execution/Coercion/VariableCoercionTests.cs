using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Coercion;

/// <summary>§6.1.2 and the input coercion of every type, for the JSON of variables.</summary>
public sealed class VariableCoercionTests : ExecutionTestBase
{
    [Theory]
    [InlineData("Int", "5", "5")]
    [InlineData("Int", "5.0", "5")]
    [InlineData("Int", "2147483647", "2147483647")]
    [InlineData("Float", "5", "5")]
    [InlineData("Float", "1.25e2", "125")]
    [InlineData("Float", "12345678901234567890", "1.2345678901234567E+19")]
    [InlineData("String", "\"5\\u00e9\"", "5é")]
    [InlineData("ID", "5", "5")]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("Long", "9007199254740993", "9007199254740993")]
    [InlineData("Long", "\"-5\"", "-5")]
    [InlineData("Date", "\"2026-06-15\"", "06/15/2026")]
    [InlineData("DateTime", "\"2026-06-15T09:30:00.5+02:00\"", "06/15/2026 09:30:00 +02:00")]
    [InlineData("URL", "\"https://example.org/a\"", "https://example.org/a")]
    [InlineData("Color", "\"RED\"", "RED")]
    [InlineData("[Int]", "[1,null,3]", "[1, null, 3]")]
    [InlineData("[Int]", "7", "[7]")]
    [InlineData("[[Int]]", "7", "[[7]]")]
    [InlineData("[[Int]]", "[[1],2]", "[[1], [2]]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("Point", "{\"x\":1}", "{x: 1, y: 10}")]
    [InlineData("Point", "{\"x\":1,\"y\":null,\"next\":{\"x\":2}}", "{x: 1, y: null, next: {x: 2, y: 10}}")]
    [InlineData("Choice", "{\"b\":\"z\"}", "{b: z}")]
    public async Task Value_ThatFits_IsCoerced(string type, string json, string expected) =>
        Assert.Equal(expected, await CoercionSchema.Coerce(type, json));

    [Theory]
    [InlineData("Int", "1.5", "v", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "v", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "v", "Int cannot represent a whole number outside 32 bits: 2147483648")]
    [InlineData("Float", "1e999", "v", "Float cannot represent a number beyond the range of double precision")]
    [InlineData("String", "5", "v", "String cannot represent a non-string value: 5")]
    [InlineData("Boolean", "1", "v", "Boolean cannot represent a non-boolean value: 1")]
    [InlineData("ID", "1.5", "v", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("Date", "\"15.6.2026\"", "v", "Date cannot represent \"15.6.2026\": write a calendar date as \"2026-06-15\"")]
    [InlineData("DateTime", "\"2026-06-15T09:30:00\"", "v", "DateTime cannot represent \"2026-06-15T09:30:00\": write a moment with its offset as \"2026-06-15T09:30:00Z\"")]
    [InlineData("URL", "\"/a\"", "v", "URL cannot represent \"/a\": write an absolute URL as \"https://example.org/page\"")]
    [InlineData("Long", "1.5", "v", "Long cannot represent 1.5: write a whole number within 64 bits")]
    [InlineData("Color", "\"PINK\"", "v", "Color has no value PINK")]
    [InlineData("Color", "1", "v", "Color must be a string that names an enum value")]
    [InlineData("Int", "[1]", "v", "Int cannot represent a list")]
    [InlineData("String", "{\"a\":[1]}", "v", "String cannot represent an object")]
    [InlineData("[Int!]", "[1,null]", "v[1]", "Int! must not be null")]
    [InlineData("[[Int]]", "[[1],[\"x\"]]", "v[1][0]", "Int cannot represent non-integer value: \"x\"")]
    [InlineData("Point", "5", "v", "Point must be an object")]
    [InlineData("Point", "{}", "v", "Point needs the field \"x\" of type Int!")]
    [InlineData("Point", "{\"x\":1,\"z\":1}", "v", "Point has no field \"z\"")]
    [InlineData("Point", "{\"x\":1,\"next\":{\"x\":null}}", "v.next.x", "Int! must not be null")]
    [InlineData("Choice", "{}", "v", "Choice is @oneOf, so exactly one field must be given, not 0")]
    [InlineData("Choice", "{\"a\":1,\"b\":\"z\"}", "v", "Choice is @oneOf, so exactly one field must be given, not 2")]
    [InlineData("Choice", "{\"a\":null}", "v.a", "Choice is @oneOf, so its field must not be null")]
    public async Task Value_ThatDoesNotFit_IsRefusedWithItsPlace(string type, string json, string path, string problem)
    {
        string place = path == "v" ? string.Empty : $" at \"{path}\"";
        Assert.Equal($"The variable \"$v\" has an invalid value{place}: {problem}. @ -", await CoercionSchema.Coerce(type, json));
    }

    [Fact]
    public async Task Variable_NotGiven_TakesItsDefault() => Assert.Equal("3", await CoercionSchema.Run("query ($v: Int = 3) { int(value: $v) }", "{}"));

    [Fact]
    public async Task Variable_NullGiven_BeatsItsDefault() => Assert.Equal("null", await CoercionSchema.Run("query ($v: Int = 3) { int(value: $v) }", """{"v":null}"""));

    [Fact]
    public async Task Variable_NotGivenWithoutDefault_IsAbsent() => Assert.Equal("absent", await CoercionSchema.Run("query ($v: Int) { int(value: $v) }", "{}"));

    [Fact]
    public async Task Variable_NotGiven_ArgumentTakesItsOwnDefault() =>
        Assert.Equal("42", await CoercionSchema.Run("query ($v: Int) { withDefault(value: $v) }", null));

    [Fact]
    public async Task Variable_NullForNonNullArgumentWithDefault_IsAFieldError() => Assert.Equal(
        """The argument "value" is not valid: the variable "$v" has no value, but Int! must not be null. @ ["must"]""",
        await CoercionSchema.Run("query ($v: Int) { must(value: $v) }", """{"v":null}"""));

    [Fact]
    public async Task Variable_RequiredButMissing_IsRefused() => Assert.Equal(
        "The variable \"$v\" of the required type Int! was not given. @ -",
        await CoercionSchema.Run("query ($v: Int!) { int(value: $v) }", "{}"));

    [Fact]
    public async Task Variables_InsideLiterals_AreFilledIn() => Assert.Equal(
        "{x: 1, y: 10, next: {x: 2, y: null}}",
        await CoercionSchema.Run(
            "query ($a: Int!, $y: Int, $no: Int) { point(value: { x: 1, y: $no, next: { x: $a, y: $y } }) }", """{"a":2,"y":null}"""));

    [Fact]
    public async Task Variable_MissingInsideList_IsNull() => Assert.Equal(
        "[1, null]", await CoercionSchema.Run("query ($no: Int) { ints(value: [1, $no]) }", "{}"));

    [Fact]
    public async Task Variables_SeveralWrong_AreAllReported()
    {
        (ExecutionOutcome outcome, string response) = await Run(
            CoercionSchema.Executor, "query ($a: Int!, $b: Int!, $c: Int!) { a: int(value: $a) b: int(value: $b) c: int(value: $c) }", """{"a":"x","b":{"c":[1]}}""");
        Assert.Equal(ExecutionOutcome.VariableError, outcome);
        Assert.Equal(3, ErrorsOf(response).Length);
    }

    [Theory]
    [InlineData("[1]", "The variables must be a JSON object. @ -")]
    [InlineData("{\"v\":", "The variables are not valid JSON, or are nested too deeply. @ -")]
    [InlineData("{\"v\" 1}", "The variables are not valid JSON, or are nested too deeply. @ -")]
    public async Task Json_Malformed_IsRefused(string json, string expected) =>
        Assert.Equal(expected, await CoercionSchema.Run("query ($v: Int) { int(value: $v) }", json));

    [Fact]
    public async Task Json_NestedTooDeeply_IsRefused()
    {
        string json = "{\"v\":" + new string('[', 500) + new string(']', 500) + "}";
        Assert.Equal(
            "The variables are not valid JSON, or are nested too deeply. @ -",
            await CoercionSchema.Run("query ($v: Int, $w: Int) { int(value: $w) b: int(value: $v) }", json.Replace("\"v\"", "\"z\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_UnknownVariables_AreIgnored() => Assert.Equal(
        "1", await CoercionSchema.Run("query ($v: Int) { int(value: $v) }", """{"z":{"a":[1,{"b":2}]},"v":1,"y":[]}"""));
}
