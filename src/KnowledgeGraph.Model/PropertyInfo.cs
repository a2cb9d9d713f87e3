namespace KnowledgeGraph.Model;

/// <summary>What the schema fixes about a node property: its type, its name in files, the kinds that may carry it.</summary>
public sealed record PropertyInfo(NodeProperty Property, string Name, PropertyType Type, IReadOnlyList<NodeKind> Kinds)
{
    private static readonly NodeKind[] Any = [NodeKind.Paper, NodeKind.Author, NodeKind.Institution, NodeKind.Venue, NodeKind.Topic];
    private static readonly NodeKind[] Paper = [NodeKind.Paper];

    private static readonly PropertyInfo?[] Table = Index(
    [
        new(NodeProperty.Name, "name", PropertyType.Text, Any),
        new(NodeProperty.AlternateNames, "alternateNames", PropertyType.TextList, Any),
        new(NodeProperty.Abstract, "abstract", PropertyType.Text, Paper),
        new(NodeProperty.Year, "year", PropertyType.Integer, Paper),
        new(NodeProperty.Date, "date", PropertyType.Date, Paper),
        new(NodeProperty.Type, "type", PropertyType.Text, [NodeKind.Paper, NodeKind.Institution, NodeKind.Venue]),
        new(NodeProperty.Language, "language", PropertyType.Text, Paper),
        new(NodeProperty.Volume, "volume", PropertyType.Text, Paper),
        new(NodeProperty.Issue, "issue", PropertyType.Text, Paper),
        new(NodeProperty.Pages, "pages", PropertyType.Text, Paper),
        new(NodeProperty.Url, "url", PropertyType.Text, Any),
        new(NodeProperty.PdfUrl, "pdfUrl", PropertyType.Text, Paper),
        new(NodeProperty.CodeUrls, "codeUrls", PropertyType.TextList, Paper),
        new(NodeProperty.HasCode, "hasCode", PropertyType.Boolean, Paper),
        new(NodeProperty.IsOpenAccess, "isOpenAccess", PropertyType.Boolean, [NodeKind.Paper, NodeKind.Venue]),
        new(NodeProperty.IsRetracted, "isRetracted", PropertyType.Boolean, Paper),
        new(NodeProperty.ReportedCitationCount, "reportedCitationCount", PropertyType.Integer, Any),
        new(NodeProperty.ReportedReferenceCount, "reportedReferenceCount", PropertyType.Integer, Paper),
        new(NodeProperty.AuthorCount, "authorCount", PropertyType.Integer, Paper),
        new(NodeProperty.AuthorsComplete, "authorsComplete", PropertyType.Boolean, Paper),
        new(NodeProperty.CommentCount, "commentCount", PropertyType.Integer, Paper),
        new(NodeProperty.Publisher, "publisher", PropertyType.Text, [NodeKind.Paper, NodeKind.Venue]),
        new(NodeProperty.CountryCode, "countryCode", PropertyType.Text, [NodeKind.Institution, NodeKind.Venue]),
        new(NodeProperty.City, "city", PropertyType.Text, [NodeKind.Institution]),
        new(NodeProperty.Homepage, "homepage", PropertyType.Text, Any),
        new(NodeProperty.Level, "level", PropertyType.Text, [NodeKind.Topic]),
        new(NodeProperty.Description, "description", PropertyType.Text, Any),
        new(NodeProperty.Month, "month", PropertyType.Integer, Paper),
        new(NodeProperty.ReportedPaperCount, "reportedPaperCount", PropertyType.Integer,
            [NodeKind.Author, NodeKind.Institution, NodeKind.Venue, NodeKind.Topic]),
        new(NodeProperty.Keywords, "keywords", PropertyType.TextList, Paper),
    ]);

    /// <summary>Every property, in the order of its number.</summary>
    public static IReadOnlyList<PropertyInfo> All { get; } = [.. Table.OfType<PropertyInfo>()];

    public static PropertyInfo Of(NodeProperty property) =>
        (int)property < Table.Length && Table[(int)property] is { } info
            ? info
            : throw new ArgumentOutOfRangeException(nameof(property), property, "Unknown node property.");

    /// <summary>Finds a property by its name in files (case-sensitive); null when there is none.</summary>
    public static PropertyInfo? Find(string name)
    {
        foreach (var info in All)
        {
            if (info.Name == name) return info;
        }

        return null;
    }

    public bool AppliesTo(NodeKind kind) => Kinds.Contains(kind);

    private static PropertyInfo?[] Index(PropertyInfo[] infos)
    {
        var table = new PropertyInfo?[infos.Max(info => (int)info.Property) + 1];
        foreach (var info in infos) table[(int)info.Property] = info;
        return table;
    }
}
