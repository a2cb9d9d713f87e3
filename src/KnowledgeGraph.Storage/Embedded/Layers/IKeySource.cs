namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Nodes of one kind that one layer created, by key.</summary>
internal interface IKeySource
{
    int Count { get; }

    int OrdinalAt(int place);

    ReadOnlySpan<byte> KeyAt(int place);
}
