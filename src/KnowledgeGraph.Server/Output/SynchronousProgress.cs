namespace KnowledgeGraph.Server.Output;

/// <summary>Reports on the caller's thread and in order, which the framework's own class does not.</summary>
internal sealed class SynchronousProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
