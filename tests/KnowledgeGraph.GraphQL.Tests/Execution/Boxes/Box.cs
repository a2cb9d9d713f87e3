namespace KnowledgeGraph.GraphQL.Tests.Execution.Boxes;

/// <summary>A box in boxes, whose nullable and non-null fields read the same content.</summary>
internal sealed record Box(string? Text = null)
{
    public Box? Inner { get; init; }

    public Box?[]? Items { get; init; }

    public string?[]? Words { get; init; }
}
