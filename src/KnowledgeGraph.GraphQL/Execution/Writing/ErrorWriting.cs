using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution.Writing;

/// <summary>The JSON of errors (§7.1.6) and of <c>extensions</c>.</summary>
internal static class ErrorWriting
{
    /// <summary>Writes <c>"errors":[…]</c>.</summary>
    public static void WriteErrors(this ref ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteRaw("\"errors\":["u8);
        for (int index = 0; index < errors.Count; index++)
        {
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            WriteError(ref writer, errors[index]);
        }

        writer.WriteByte((byte)']');
    }

    /// <summary>Writes <c>"extensions":{…}</c> with members that resolvers added.</summary>
    public static void WriteExtensions(this ref ResponseWriter writer, IReadOnlyList<KeyValuePair<string, object?>> members)
    {
        writer.WriteRaw("\"extensions\":"u8);
        for (int index = 0; index < members.Count; index++)
        {
            writer.WriteByte(index == 0 ? (byte)'{' : (byte)',');
            WriteMember(ref writer, members[index]);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteError(ref ResponseWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message.AsSpan());
        if (error.Locations.Count > 0)
        {
            WriteLocations(ref writer, error.Locations);
        }

        if (error.Path is not null)
        {
            WritePath(ref writer, error.Path);
        }

        writer.WriteRaw(",\"extensions\":{\"code\":"u8);
        writer.WriteString(error.Code.AsSpan());
        foreach (KeyValuePair<string, object?> detail in error.Details)
        {
            writer.WriteByte((byte)',');
            WriteMember(ref writer, detail);
        }

        writer.WriteRaw("}}"u8);
    }

    private static void WriteLocations(ref ResponseWriter writer, IReadOnlyList<SourceLocation> locations)
    {
        writer.WriteRaw(",\"locations\":["u8);
        for (int index = 0; index < locations.Count; index++)
        {
            writer.WriteRaw(index == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteInteger(locations[index].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteInteger(locations[index].Column);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    private static void WritePath(ref ResponseWriter writer, IReadOnlyList<PathSegment> path)
    {
        writer.WriteRaw(",\"path\":"u8);
        for (int index = 0; index < path.Count; index++)
        {
            writer.WriteByte(index == 0 ? (byte)'[' : (byte)',');
            if (path[index].Name is { } name)
            {
                writer.WriteString(name.AsSpan());
            }
            else
            {
                writer.WriteInteger(path[index].Index);
            }
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteMember(ref ResponseWriter writer, KeyValuePair<string, object?> member)
    {
        writer.WriteString(member.Key.AsSpan());
        writer.WriteByte((byte)':');
        switch (member.Value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text.AsSpan());
                break;
            case bool flag:
                writer.WriteRaw(flag ? "true"u8 : "false"u8);
                break;
            case int number:
                writer.WriteInteger(number);
                break;
            case long number:
                writer.WriteInteger(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteDouble(number);
                break;
            case ReadOnlyMemory<byte> json:
                writer.WriteRaw(json.Span);
                break;
            default:
                writer.WriteString(member.Value.ToString().AsSpan());
                break;
        }
    }
}
