using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Naming;

/// <summary>Ids as the texts <c>scheme:value</c> that Neo4j holds.</summary>
internal static class KeyText
{
    /// <summary>Reads back what <see cref="ExternalId.ToString"/> wrote; the value is normal already and is not touched.</summary>
    /// <exception cref="StoreException">Somebody else wrote a text that is no id.</exception>
    public static ExternalId Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? IdSchemeNames.Find(text.AsSpan(0, colon)) : IdScheme.None;
        if (scheme == IdScheme.None || colon + 1 == text.Length || text.Length - colon - 1 > ExternalId.MaxLength)
            throw new StoreException(
                StoreFault.Damaged, $"Neo4j holds '{text}' where an id scheme:value belongs; restore the property 'ids' of that node.");
        return new(scheme, text[(colon + 1)..]);
    }

    public static ExternalId[] ParseAll(CypherValue list) => Array.ConvertAll(list.AsList(), text => Parse(text.AsString()));

    public static CypherValue ListOf(IEnumerable<ExternalId> ids) => CypherValue.List([.. ids.Select(id => (CypherValue)id.ToString())]);
}
