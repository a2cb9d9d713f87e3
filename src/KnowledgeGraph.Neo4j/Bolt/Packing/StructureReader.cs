using System.Globalization;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>Reads the fields of a structure that is a value, after its tag.</summary>
internal static class StructureReader
{
    public static CypherValue Read(ref PackStreamReader reader, byte tag, int fields, int depth)
    {
        switch (tag)
        {
            case StructureTag.Node: return ReadNode(ref reader, fields, depth);
            case StructureTag.Relationship: return ReadRelationship(ref reader, fields, depth);
            case StructureTag.UnboundRelationship: return ReadUnboundRelationship(ref reader, fields, depth);
            case StructureTag.Path:
                Expect(tag, fields, 3);
                return PathReader.Read(ref reader, depth);
            case StructureTag.Point2D:
                Expect(tag, fields, 3);
                return new CypherPoint(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
            case StructureTag.Point3D:
                Expect(tag, fields, 4);
                return new CypherPoint(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
            default: return ReadTemporal(ref reader, tag, fields);
        }
    }

    public static CypherNode ReadNode(ref PackStreamReader reader, int fields, int depth)
    {
        if (fields != 3) Expect(StructureTag.Node, fields, 4);
        var id = reader.ReadInt64();
        var labels = new string[reader.ReadListSize()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadKey();
        var properties = reader.ReadMap(depth);
        return new CypherNode(id, fields == 4 ? reader.ReadString() : AsText(id), labels, properties);
    }

    public static CypherUnboundRelationship ReadUnboundRelationship(ref PackStreamReader reader, int fields, int depth)
    {
        if (fields != 3) Expect(StructureTag.UnboundRelationship, fields, 4);
        var id = reader.ReadInt64();
        var type = reader.ReadKey();
        var properties = reader.ReadMap(depth);
        return new CypherUnboundRelationship(id, fields == 4 ? reader.ReadString() : AsText(id), type, properties);
    }

    public static void Expect(byte tag, int fields, int expected)
    {
        if (fields != expected) throw BoltErrors.Malformed($"a structure '{(char)tag}' with {fields} fields instead of {expected}");
    }

    private static CypherRelationship ReadRelationship(ref PackStreamReader reader, int fields, int depth)
    {
        if (fields != 5) Expect(StructureTag.Relationship, fields, 8);
        var (id, start, end) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        var type = reader.ReadKey();
        var properties = reader.ReadMap(depth);
        return fields == 5
            ? new CypherRelationship(id, AsText(id), start, AsText(start), end, AsText(end), type, properties)
            : ReadElementIds(ref reader, id, start, end, type, properties);
    }

    private static CypherRelationship ReadElementIds(
        ref PackStreamReader reader, long id, long start, long end, string type, CypherMap properties)
    {
        var (elementId, startElementId, endElementId) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new CypherRelationship(id, elementId, start, startElementId, end, endElementId, type, properties);
    }

    private static CypherValue ReadTemporal(ref PackStreamReader reader, byte tag, int fields)
    {
        switch (tag)
        {
            case StructureTag.Date:
                Expect(tag, fields, 1);
                return new CypherDate(reader.ReadInt64());
            case StructureTag.LocalTime:
                Expect(tag, fields, 1);
                return new CypherLocalTime(reader.ReadInt64());
            case StructureTag.Time:
                Expect(tag, fields, 2);
                return new CypherTime(reader.ReadInt64(), reader.ReadInt32());
            case StructureTag.LocalDateTime:
                Expect(tag, fields, 2);
                return new CypherLocalDateTime(reader.ReadInt64(), reader.ReadInt32());
            case StructureTag.Duration:
                Expect(tag, fields, 4);
                return new CypherDuration(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32());
            case StructureTag.DateTime or StructureTag.LegacyDateTime:
                Expect(tag, fields, 3);
                return ReadDateTime(ref reader, tag == StructureTag.LegacyDateTime);
            case StructureTag.DateTimeZone or StructureTag.LegacyDateTimeZone:
                Expect(tag, fields, 3);
                return ReadZonedDateTime(ref reader, tag == StructureTag.LegacyDateTimeZone);
            default: throw BoltErrors.Malformed($"no structure has the tag 0x{tag:X2}");
        }
    }

    private static CypherDateTime ReadDateTime(ref PackStreamReader reader, bool legacy)
    {
        var (seconds, nanoseconds, offset) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32());
        return new CypherDateTime(legacy ? unchecked(seconds - offset) : seconds, nanoseconds, offset);
    }

    private static CypherDateTime ReadZonedDateTime(ref PackStreamReader reader, bool legacy)
    {
        var (seconds, nanoseconds, zone) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadKey());
        return new CypherDateTime(legacy ? ZoneClock.ToUtc(seconds, zone) : seconds, nanoseconds, 0, zone);
    }

    private static string AsText(long id) => id.ToString(CultureInfo.InvariantCulture);
}
