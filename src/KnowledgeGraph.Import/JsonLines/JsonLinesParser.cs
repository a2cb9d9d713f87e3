using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>
/// Parses one line. Members may stand in any order, so the first pass finds kind, source and ids and the second reads the rest:
/// cheaper than a tree, since most of a line is skipped over by the first.
/// </summary>
internal sealed class JsonLinesParser(string? sourceOverride)
{
    private const string DefaultSource = "jsonl";
    private const int MaxSourceLength = 200;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16 };
    private static readonly MemberNames<PropertyInfo> PropertyNames = new(PropertyInfo.All, info => info.Name);

    /// <summary>Adds the line's statements; returns why the line is rejected, or null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Where it stands in the document, counted from 1.</param>
    /// <param name="statements">Receives the statements.</param>
    public string? Parse(ReadOnlySpan<byte> line, long number, List<SourcedStatement> statements)
    {
        try
        {
            var header = ReadHeader(line);
            var statement = new NodeStatement(header.Kind, [.. header.Ids]);
            ReadBody(line, statement);
            // A bare statement of the key goes first where the key is not the id that the store would choose by itself.
            if (!header.Key.IsNone) statements.Add(new(header.Source, new NodeStatement(header.Kind, header.Key)));
            statements.Add(new(header.Source, statement));
            return null;
        }
        catch (LineFormatException e)
        {
            return e.Message;
        }
        catch (JsonException e)
        {
            return JsonFault.Describe(e, number);
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader reports text that is not valid UTF-8 this way.
            return "The line holds text that is not valid UTF-8.";
        }
    }

    private Header ReadHeader(ReadOnlySpan<byte> line)
    {
        var reader = Open(line);
        var header = new Header(NodeKind.None, sourceOverride ?? DefaultSource, default, []);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("kind"u8)) header = header with { Kind = KindNames.Find(JsonValues.Text(ref reader, "kind")) };
            else if (reader.ValueTextEquals("source"u8))
                header = header with { Source = sourceOverride ?? JsonValues.Text(ref reader, "source") };
            else if (reader.ValueTextEquals("key"u8)) header = header with { Key = JsonValues.Id(ref reader, "key") };
            else if (reader.ValueTextEquals("ids"u8)) header = header with { Ids = JsonValues.IdList(ref reader, "ids") };
            else reader.Skip();
        }

        if (reader.Read()) throw new LineFormatException("More stands behind the JSON object; write one object a line.");
        return Check(header);
    }

    private static Header Check(Header header)
    {
        if (header.Kind == NodeKind.None)
            throw new LineFormatException("kind is missing or none of paper, author, institution, venue, topic.");
        if (header.Source.Length > MaxSourceLength || string.IsNullOrWhiteSpace(header.Source))
            throw new LineFormatException($"source has 1 to {MaxSourceLength} characters.");
        if (!header.Key.IsNone && !header.Ids.Contains(header.Key)) header.Ids.Insert(0, header.Key);
        return header.Ids.Count > 0 ? header : throw new LineFormatException("ids is missing or empty; a node needs at least one id.");
    }

    private static void ReadBody(ReadOnlySpan<byte> line, NodeStatement statement)
    {
        var reader = Open(line);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (PropertyNames.Find(ref reader) is { } info) ReadProperty(ref reader, statement, info);
            else if (FindRelation(ref reader, statement.Kind) is var relation and not Relation.None)
                EdgeParser.Read(ref reader, statement, relation);
            else reader.Skip();
        }
    }

    private static void ReadProperty(ref Utf8JsonReader reader, NodeStatement statement, PropertyInfo info)
    {
        if (!info.AppliesTo(statement.Kind))
            throw new LineFormatException($"{info.Name} is no property of a node of kind {KindNames.Of(statement.Kind)}.");
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return;
        statement.Set(info.Property, JsonValues.Value(ref reader, info.Type, info.Name));
    }

    private static Relation FindRelation(ref Utf8JsonReader reader, NodeKind kind)
    {
        var name = reader.ValueSpan;
        var relation = RelationNames.Find(kind, name);
        if (relation == Relation.None && RelationNames.IsKnown(name))
            throw new LineFormatException($"{Encoding.UTF8.GetString(name)} is no relation of a node of kind {KindNames.Of(kind)}.");
        if (relation == Relation.None && !IsHeader(ref reader))
            throw new LineFormatException($"'{reader.GetString()}' is no member of a statement; docs/jsonl.md lists them.");
        return relation;
    }

    private static bool IsHeader(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("kind"u8) || reader.ValueTextEquals("source"u8) || reader.ValueTextEquals("key"u8)
            || reader.ValueTextEquals("ids"u8);

    private static Utf8JsonReader Open(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, Options);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            ? reader
            : throw new LineFormatException("A line is one JSON object.");
    }

    private readonly record struct Header(NodeKind Kind, string Source, ExternalId Key, List<ExternalId> Ids);
}
