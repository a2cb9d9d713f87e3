using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Reads list inputs of strings or ids.</summary>
internal static class InputTexts
{
    /// <summary>Empty if the value is null or was left out.</summary>
    public static string[] Read(InputValue list)
    {
        if (list.IsNullOrAbsent) return [];
        var items = list.AsList();
        var texts = new string[items.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = items[i].AsString();
        return texts;
    }
}
