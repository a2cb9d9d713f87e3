namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// A sequence that is at hand, read through the asynchronous interface without ever waiting. Cancellation is seen per item.
/// </summary>
internal sealed class CompletedStream<T>(IEnumerable<T> items, CancellationToken cancellation) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(items.GetEnumerator(), cancellation, cancellationToken);

    private sealed class Enumerator(IEnumerator<T> items, CancellationToken first, CancellationToken second) : IAsyncEnumerator<T>
    {
        public T Current => items.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            first.ThrowIfCancellationRequested();
            second.ThrowIfCancellationRequested();
            return new(items.MoveNext());
        }

        public ValueTask DisposeAsync()
        {
            items.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
