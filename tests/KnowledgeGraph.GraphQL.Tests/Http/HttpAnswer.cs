using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>What a client sees of a response.</summary>
internal sealed record HttpAnswer(int Status, string ContentType, string Allow, string Body)
{
    /// <summary>The message of the only error of a response that has no data.</summary>
    public string OnlyError
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(Body);
            Assert.False(document.RootElement.TryGetProperty("data", out _));
            return Assert.Single(document.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString() ?? "";
        }
    }
}
