using System.Globalization;

namespace KnowledgeGraph.Neo4j.Bolt.Wire;

/// <summary>A version of the protocol, and with it what may be said.</summary>
internal readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    public static readonly BoltVersion V4_4 = new(4, 4);
    public static readonly BoltVersion V5_0 = new(5, 0);

    /// <summary>The newest version that this client speaks.</summary>
    public static readonly BoltVersion Newest = new(5, 8);

    /// <summary>Credentials travel in LOGON, apart from HELLO, and can change during a connection's life.</summary>
    public bool HasLogon => this >= new BoltVersion(5, 1);

    public bool HasNotificationFilters => this >= new BoltVersion(5, 2);

    /// <summary>HELLO must name the client library.</summary>
    public bool WantsBoltAgent => this >= new BoltVersion(5, 3);

    public bool HasTelemetry => this >= new BoltVersion(5, 4);

    /// <summary>Categories of notifications are called classifications, and hints arrive as GQL statuses.</summary>
    public bool HasGqlStatuses => this >= new BoltVersion(5, 5);

    public bool IsSupported => this == V4_4 || (Major == 5 && Minor <= Newest.Minor);

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public int CompareTo(BoltVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
