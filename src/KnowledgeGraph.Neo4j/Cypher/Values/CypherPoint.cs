namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A point in two or three dimensions.</summary>
/// <param name="Srid">Reference system: 4326 and 4979 are WGS 84, 7203 and 9157 Cartesian (two and three dimensions).</param>
/// <param name="X">Longitude in degrees for WGS 84.</param>
/// <param name="Y">Latitude in degrees for WGS 84.</param>
/// <param name="Z">Third coordinate, or null for a point in two dimensions.</param>
public readonly record struct CypherPoint(int Srid, double X, double Y, double? Z = null);
