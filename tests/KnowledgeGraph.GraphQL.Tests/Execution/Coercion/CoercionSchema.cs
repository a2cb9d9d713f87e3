using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Coercion;

/// <summary>Fields that answer with their argument as the resolver sees it.</summary>
internal static class CoercionSchema
{
    private static readonly (string Field, string Type)[] Fields =
    [
        ("int", "Int"), ("float", "Float"), ("string", "String"), ("id", "ID"), ("boolean", "Boolean"), ("long", "Long"),
        ("date", "Date"), ("dateTime", "DateTime"), ("url", "URL"), ("color", "Color"), ("ints", "[Int]"), ("intsMust", "[Int!]"),
        ("grid", "[[Int]]"), ("point", "Point"), ("choice", "Choice"),
    ];

    public static GraphQLExecutor Executor { get; } = new(Build());

    /// <summary>The argument as coerced from a variable of the type, or the first error.</summary>
    public static Task<string> Coerce(string type, string json)
    {
        string field = Fields.First(candidate => candidate.Type == type).Field;
        return Run($"query ($v: {type}) {{ {field}(value: $v) }}", $"{{\"v\":{json}}}");
    }

    /// <summary>The value of the only field, or the first error with its path.</summary>
    public static async Task<string> Run(string query, string? variables)
    {
        ArrayBufferWriter<byte> output = new();
        await Executor.ExecuteAsync(
            new GraphQLRequest
            {
                Query = Encoding.UTF8.GetBytes(query),
                Variables = variables is null ? default : Encoding.UTF8.GetBytes(variables),
            },
            output);
        using JsonDocument response = JsonDocument.Parse(output.WrittenMemory);
        if (response.RootElement.TryGetProperty("errors", out JsonElement errors))
        {
            string path = errors[0].TryGetProperty("path", out JsonElement segments) ? segments.GetRawText() : "-";
            return $"{errors[0].GetProperty("message").GetString()} @ {path}";
        }

        return response.RootElement.GetProperty("data").EnumerateObject().First().Value.GetString() ?? "no value";
    }

    private static Schema Build()
    {
        SchemaBuilder schema = new();
        schema.Scalar(StandardScalars.Date).Scalar(StandardScalars.DateTime).Scalar(StandardScalars.Url).Scalar(StandardScalars.Long);
        schema.Enum("Color", type => type.Value("RED").Value("BLUE"));
        schema.InputObject("Point", type => type.Field("x", "Int!").Field("y", "Int", defaultValue: "10").Field("next", "Point"));
        schema.InputObject("Choice", type => type.OneOf().Field("a", "Int").Field("b", "String"));
        schema.Query(type =>
        {
            foreach ((string field, string valueType) in Fields)
            {
                Declare(type, field, valueType, null);
            }

            Declare(type, "withDefault", "Int", "42");
            Declare(type, "must", "Int!", "43");
            Declare(type, "pointDefault", "Point", "{ x: 7 }");
        });
        return schema.Build();
    }

    private static void Declare(ObjectTypeBuilder<Root> type, string field, string valueType, string? defaultValue) =>
        type.Field(field, "String").Argument("value", valueType, defaultValue: defaultValue).Resolve((context, _) =>
            new StringColumn(context.Argument("value").ToString()));
}
