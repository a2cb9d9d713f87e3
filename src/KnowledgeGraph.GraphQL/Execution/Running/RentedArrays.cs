using System.Buffers;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Arrays that a request has borrowed from the shared pools, or that are too small to borrow. Renting is safe from any thread.</summary>
internal sealed class RentedArrays
{
    // Below this a fresh array costs less than one that is borrowed and brought back.
    private const int MinLoanBytes = 512;

    private readonly Lock _lock = new();
    private List<Loan>? _loans;

    public T[] Rent<T>(int minimumLength)
    {
        if ((long)minimumLength * Unsafe.SizeOf<T>() < MinLoanBytes)
        {
            return new T[minimumLength];
        }

        T[] array = ArrayPool<T>.Shared.Rent(minimumLength);
        lock (_lock)
        {
            (_loans ??= []).Add(new Loan<T>(array));
        }

        return array;
    }

    /// <summary>Called once, when the response is written and no resolver runs any more.</summary>
    public void ReturnAll()
    {
        foreach (Loan loan in _loans ?? [])
        {
            loan.Return();
        }

        _loans = null;
    }

    private abstract class Loan
    {
        public abstract void Return();
    }

    private sealed class Loan<T>(T[] array) : Loan
    {
        public override void Return() =>
            ArrayPool<T>.Shared.Return(array, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }
}
