using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>
/// Writes statements as the project's own JSON Lines: one object and a line feed each, members in a fixed order, so that equal
/// statements give equal bytes. Not thread-safe.
/// </summary>
public sealed class JsonLinesWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;

    public JsonLinesWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, Options);
    }

    /// <param name="statement">What to write.</param>
    /// <param name="key">The node's key; written where the ids alone would give the node another one.</param>
    public void Write(SourcedStatement statement, ExternalId key = default)
    {
        var node = statement.Statement;
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("kind"u8, KindNames.Of(node.Kind));
        _json.WriteString("source"u8, statement.Source);
        if (!key.IsNone && key != node.Ids.Min()) _json.WriteString("key"u8, key.ToString());
        WriteIds("ids", node.Ids);
        foreach (var (property, value) in node.Properties.OrderBy(pair => pair.Key))
        {
            _json.WritePropertyName(PropertyInfo.Of(property).Name);
            WriteValue(value);
        }

        WriteRelations(node);
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void WriteRelations(NodeStatement node)
    {
        foreach (var group in node.Relations.GroupBy(edge => edge.Relation).OrderBy(group => group.Key))
        {
            _json.WriteStartArray(RelationNames.Of(group.Key));
            foreach (var edge in group) WriteEdge(edge);
            _json.WriteEndArray();
        }
    }

    private void WriteEdge(RelationStatement edge)
    {
        if (edge.Properties.IsEmpty)
        {
            _json.WriteStringValue(edge.Target.ToString());
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("id"u8, edge.Target.ToString());
        foreach (var (property, value) in edge.Properties.ToArray().OrderBy(pair => pair.Key))
        {
            _json.WritePropertyName(RelationPropertyInfo.Of(property).Name);
            WriteValue(value);
        }

        _json.WriteEndObject();
    }

    private void WriteIds(string member, IReadOnlyList<ExternalId> ids)
    {
        _json.WritePropertyName(member);
        WriteIdList(ids);
    }

    private void WriteIdList(IReadOnlyList<ExternalId> ids)
    {
        _json.WriteStartArray();
        foreach (var id in ids) _json.WriteStringValue(id.ToString());
        _json.WriteEndArray();
    }

    private void WriteValue(PropertyValue value)
    {
        switch (value.Type)
        {
            case PropertyType.Text: _json.WriteStringValue(value.AsText); break;
            case PropertyType.Integer: _json.WriteNumberValue(value.AsInteger); break;
            case PropertyType.Number: _json.WriteNumberValue(value.AsNumber); break;
            case PropertyType.Boolean: _json.WriteBooleanValue(value.AsBoolean); break;
            case PropertyType.Date: _json.WriteStringValue(value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case PropertyType.NodeList: WriteIdList(value.AsNodeList); break;
            case PropertyType.TextList:
                _json.WriteStartArray();
                foreach (var text in value.AsTextList) _json.WriteStringValue(text);
                _json.WriteEndArray();
                break;
            default: _json.WriteNullValue(); break;
        }
    }
}
