namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>Tags of the structures that are values (messages have tags of their own).</summary>
internal static class StructureTag
{
    public const byte Node = (byte)'N';
    public const byte Relationship = (byte)'R';
    public const byte UnboundRelationship = (byte)'r';
    public const byte Path = (byte)'P';
    public const byte Date = (byte)'D';
    public const byte Time = (byte)'T';
    public const byte LocalTime = (byte)'t';
    public const byte DateTime = (byte)'I';
    public const byte DateTimeZone = (byte)'i';

    /// <summary>As <see cref="DateTime"/>, but the seconds are those of the local wall clock: Bolt 4.4 without the "utc" patch.</summary>
    public const byte LegacyDateTime = (byte)'F';

    /// <summary>As <see cref="DateTimeZone"/>, but the seconds are those of the local wall clock.</summary>
    public const byte LegacyDateTimeZone = (byte)'f';

    public const byte LocalDateTime = (byte)'d';
    public const byte Duration = (byte)'E';
    public const byte Point2D = (byte)'X';
    public const byte Point3D = (byte)'Y';
}
