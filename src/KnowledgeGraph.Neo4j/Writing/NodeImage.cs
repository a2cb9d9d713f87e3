using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The properties of a visible node in Neo4j: the effective values under plain names, and beside them what Cypher cannot work out
/// when it filters, orders or searches (see schema/neo4j/README.md).
/// </summary>
internal sealed class NodeImage
{
    /// <summary>Texts are ordered by this many bytes, as in every store, so that cursors stay small.</summary>
    public const int HeadBytes = 1024;

    private readonly List<string> _names = [];
    private readonly List<CypherValue> _values = [];
    private readonly Tokenizer _tokenizer = new();
    private readonly NodeKind _kind;

    private NodeImage(NodeKind kind) => _kind = kind;

    public static CypherMap Of(WorkingNode node, NodeBody effective, WordCounts words)
    {
        var image = new NodeImage(node.Kind);
        image.Add("number", node.Number);
        image.Add("key", node.Key.ToString());
        image.Add("ids", KeyText.ListOf(node.Ids));
        image.Add("sources", Texts(node.Bodies.Keys));
        image.AddIds(node.Ids);
        foreach (var (property, value) in effective.Properties) image.Add(property, value);
        if (words != default) image.Add("wordCounts", CypherValue.List(words.Name, words.AlternateNames, words.Abstract));
        return new([.. image._names], [.. image._values]);
    }

    /// <summary>The first bytes of a text, without half a character at the end.</summary>
    public static string Head(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = Math.Min(HeadBytes, bytes.Length);
        while (length < bytes.Length && (bytes[length] & 0xC0) == 0x80) length--;
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private void AddIds(IEnumerable<ExternalId> ids)
    {
        foreach (var id in ids.Order())
        {
            if (GraphNames.IdProperty(id.Scheme) is { } name && !_names.Contains(name)) Add(name, id.Value);
        }
    }

    private void Add(NodeProperty property, PropertyValue value)
    {
        Add(GraphNames.Property(_kind, property), ValueOf(value));
        if (TextField.Properties.Contains(property)) AddWords(property, value);
        else if (value.Type is PropertyType.Text or PropertyType.TextList) AddFolded(property, value);
        if (value.Type == PropertyType.Text && Encoding.UTF8.GetByteCount(value.AsText) > HeadBytes)
            Add(GraphNames.Head(_kind, property), Head(value.AsText));
    }

    /// <summary>Every word between two blanks of its own, so that counting <c>' word '</c> counts the word.</summary>
    private void AddWords(NodeProperty property, PropertyValue value)
    {
        IReadOnlyList<string> texts = value.Type == PropertyType.Text ? [value.AsText] : value.AsTextList;
        var words = new StringBuilder();
        foreach (var text in texts)
        {
            for (_tokenizer.Start(text); _tokenizer.TryNext(out var word);) words.Append(' ').Append(Encoding.UTF8.GetString(word)).Append(' ');
        }

        Add(GraphNames.Words(_kind, property), words.ToString());
        var isFoldedByWords = value.Type == PropertyType.Text
            && words.ToString().Trim().Replace("  ", " ", StringComparison.Ordinal) == ContentHash.Fold(value.AsText);
        if (!isFoldedByWords) AddFolded(property, value);
    }

    private void AddFolded(NodeProperty property, PropertyValue value)
    {
        IReadOnlyList<string> texts = value.Type == PropertyType.Text ? [value.AsText] : value.AsTextList;
        string[] folded = [.. texts.Select(ContentHash.Fold)];
        var isLowerCase = value.Type == PropertyType.TextList || !TextField.Properties.Contains(property);
        for (var i = 0; i < folded.Length && isLowerCase; i++)
            isLowerCase = Ascii.IsValid(texts[i]) && texts[i].ToLowerInvariant() == folded[i];
        if (isLowerCase) return;
        Add(GraphNames.Folded(_kind, property), value.Type == PropertyType.Text ? folded[0] : Texts(folded));
    }

    private void Add(string name, CypherValue value)
    {
        _names.Add(name);
        _values.Add(value);
    }

    public static CypherValue ValueOf(PropertyValue value) => value.Type switch
    {
        PropertyType.Text => value.AsText,
        PropertyType.Integer => value.AsInteger,
        PropertyType.Number => value.AsNumber,
        PropertyType.Boolean => value.AsBoolean,
        PropertyType.Date => CypherDate.From(value.AsDate),
        PropertyType.TextList => Texts(value.AsTextList),
        _ => throw new InvalidOperationException($"Neo4j holds no property of type {value.Type}."),
    };

    private static CypherValue Texts(IEnumerable<string> texts) => CypherValue.List([.. texts.Select(text => (CypherValue)text)]);
}
