namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>A request state that remembers whether the transport gave it back.</summary>
internal sealed class DisposableState(string name) : IDisposable
{
    public string Name { get; } = name;

    public int Disposals { get; private set; }

    public void Dispose() => Disposals++;
}
