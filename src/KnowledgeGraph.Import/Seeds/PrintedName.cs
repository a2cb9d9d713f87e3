using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>What one document prints under one name id: how often in which spelling, on which papers. Not thread-safe.</summary>
internal sealed class PrintedName(ExternalId id, string anySpelling)
{
    public ExternalId Id { get; } = id;

    /// <summary>The words of the name, given name first, in small letters.</summary>
    public string[] Words { get; } = PersonName.GivenNameFirst(anySpelling).ToLowerInvariant().Split(' ');

    public Dictionary<string, int> Spellings { get; } = [];

    /// <summary>Numbers of the papers within the document.</summary>
    public HashSet<int> Papers { get; } = [];

    /// <summary>The spelling printed most often; of several, the one with the given name first.</summary>
    public string MostPrinted => Spellings
        .OrderByDescending(pair => pair.Value)
        .ThenByDescending(pair => pair.Key == PersonName.GivenNameFirst(pair.Key))
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .First().Key;
}
