using System.Text.RegularExpressions;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The text of a GraphQL response as tests compare it.</summary>
internal static partial class ResponseText
{
    /// <summary>Without the version of the data, which depends on how often the graph was written.</summary>
    public static string WithoutVersion(string response) => Version().Replace(response, "}");

    [GeneratedRegex(@",""extensions"":\{""dataVersion"":\d+\}\}")]
    private static partial Regex Version();
}
