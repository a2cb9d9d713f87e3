using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Api.Tests;

public sealed class SchemaTests
{
    private static readonly Schema Schema = ScholarlySchema.Build(ScholarlyApiOptions.Default);

    [Fact]
    public void Schema_EveryElement_HasADescription()
    {
        List<string> bare = [];
        foreach (var type in Schema.Types)
        {
            Note(bare, type.Name, type.Description);
            foreach (var field in (type as FieldsType)?.Fields ?? [])
            {
                Note(bare, $"{type.Name}.{field.Name}", field.Description);
                foreach (var argument in field.Arguments) Note(bare, $"{type.Name}.{field.Name}({argument.Name}:)", argument.Description);
            }

            foreach (var value in (type as EnumType)?.Values ?? []) Note(bare, $"{type.Name}.{value.Name}", value.Description);
            foreach (var field in (type as InputObjectType)?.Fields ?? []) Note(bare, $"{type.Name}.{field.Name}", field.Description);
        }

        Assert.Empty(bare);
    }

    [Theory]
    [InlineData("Paper")]
    [InlineData("Author")]
    [InlineData("Institution")]
    [InlineData("Venue")]
    [InlineData("Topic")]
    public void Schema_EveryConnectionField_TakesRelaysArgumentsFilterAndOrder(string typeName)
    {
        var type = Assert.IsType<ObjectType>(Schema.FindType(typeName));
        var connections = type.Fields.Where(field => field.Type.ToString().EndsWith("Connection!", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(connections);
        Assert.All(connections, field => Assert.Equal(
            ["first", "after", "last", "before", "page", "filter", "orderBy"], field.Arguments.Select(argument => argument.Name)));
    }

    private static void Note(List<string> bare, string name, string? description)
    {
        if (string.IsNullOrWhiteSpace(description)) bare.Add(name);
    }
}
