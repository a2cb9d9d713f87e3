using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>Writes a value of any type that a parameter may have.</summary>
internal static class ValuePacker
{
    public static void Write(PackStreamWriter writer, in CypherValue value)
    {
        switch (value.Type)
        {
            case CypherType.Null: writer.WriteNull(); break;
            case CypherType.Boolean: writer.WriteBoolean(value.AsBoolean()); break;
            case CypherType.Integer: writer.WriteInt64(value.AsInt64()); break;
            case CypherType.Float: writer.WriteDouble(value.AsDouble()); break;
            case CypherType.String: writer.WriteString(value.AsString()); break;
            case CypherType.Bytes: writer.WriteBytes(value.AsBytes()); break;
            case CypherType.List: WriteList(writer, value.AsList()); break;
            case CypherType.Map: WriteMap(writer, value.AsMap()); break;
            case CypherType.Point: WritePoint(writer, value.AsPoint()); break;
            default: WriteTemporal(writer, value); break;
        }
    }

    private static void WriteTemporal(PackStreamWriter writer, in CypherValue value)
    {
        switch (value.Type)
        {
            case CypherType.Date: WriteIntegers(writer, StructureTag.Date, value.AsDate().DaysSinceEpoch); break;
            case CypherType.LocalTime: WriteIntegers(writer, StructureTag.LocalTime, value.AsLocalTime().NanosecondsOfDay); break;
            case CypherType.Time:
                var time = value.AsTime();
                WriteIntegers(writer, StructureTag.Time, time.NanosecondsOfDay, time.OffsetSeconds);
                break;
            case CypherType.LocalDateTime:
                var local = value.AsLocalDateTime();
                WriteIntegers(writer, StructureTag.LocalDateTime, local.EpochSeconds, local.Nanoseconds);
                break;
            case CypherType.DateTime: WriteDateTime(writer, value.AsDateTime()); break;
            case CypherType.Duration:
                var amount = value.AsDuration();
                WriteIntegers(writer, StructureTag.Duration, amount.Months, amount.Days, amount.Seconds, amount.Nanoseconds);
                break;
            default:
                throw new ArgumentException($"A value of type {value.Type} cannot be a parameter; pass its id or its properties instead.");
        }
    }

    private static void WriteList(PackStreamWriter writer, CypherValue[] values)
    {
        writer.BeginList(values.Length);
        foreach (ref readonly var value in values.AsSpan()) Write(writer, value);
    }

    private static void WriteMap(PackStreamWriter writer, CypherMap map)
    {
        writer.BeginMap(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            writer.WriteKey(map.Keys[i]);
            Write(writer, map.Values[i]);
        }
    }

    private static void WriteDateTime(PackStreamWriter writer, CypherDateTime value)
    {
        if (value.ZoneId is null)
        {
            var (tag, seconds) = writer.LegacyDateTimes
                ? (StructureTag.LegacyDateTime, value.EpochSeconds + value.OffsetSeconds)
                : (StructureTag.DateTime, value.EpochSeconds);
            WriteIntegers(writer, tag, seconds, value.Nanoseconds, value.OffsetSeconds);
            return;
        }

        writer.BeginStructure(writer.LegacyDateTimes ? StructureTag.LegacyDateTimeZone : StructureTag.DateTimeZone, 3);
        writer.WriteInt64(writer.LegacyDateTimes ? ZoneClock.ToLocal(value.EpochSeconds, value.ZoneId) : value.EpochSeconds);
        writer.WriteInt64(value.Nanoseconds);
        writer.WriteString(value.ZoneId);
    }

    private static void WritePoint(PackStreamWriter writer, CypherPoint point)
    {
        writer.BeginStructure(point.Z is null ? StructureTag.Point2D : StructureTag.Point3D, point.Z is null ? 3 : 4);
        writer.WriteInt64(point.Srid);
        writer.WriteDouble(point.X);
        writer.WriteDouble(point.Y);
        if (point.Z is { } z) writer.WriteDouble(z);
    }

    private static void WriteIntegers(PackStreamWriter writer, byte tag, params ReadOnlySpan<long> fields)
    {
        writer.BeginStructure(tag, fields.Length);
        foreach (var field in fields) writer.WriteInt64(field);
    }
}
