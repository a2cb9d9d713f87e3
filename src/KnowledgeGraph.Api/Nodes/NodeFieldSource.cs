namespace KnowledgeGraph.Api.Nodes;

/// <summary>Which read of the store answers a field.</summary>
internal enum NodeFieldSource : byte
{
    /// <summary>The opaque id, made of kind and key.</summary>
    Id = 0,
    Key = 1,
    ExternalIds = 2,

    /// <summary>Names of the sources that stated the node.</summary>
    Sources = 3,
    Property = 4,

    /// <summary>The type of a paper: a stored text shown as an enum.</summary>
    PaperType = 5,
}
