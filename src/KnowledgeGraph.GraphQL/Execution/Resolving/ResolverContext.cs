using KnowledgeGraph.GraphQL.Execution.Running;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>What every resolver may ask of the request around it. Its members may be used from any thread.</summary>
public abstract class ResolverContext
{
    private protected ResolverContext(RequestContext request)
    {
        Request = request;
    }

    /// <summary>Fires when the client leaves, the time limit passes or the host stops. Pass it to everything that waits or loops.</summary>
    public CancellationToken CancellationToken => Request.CancellationToken;

    internal RequestContext Request { get; }

    /// <summary>The object that the host attached to the request, such as a store snapshot.</summary>
    /// <exception cref="InvalidOperationException">The request has none of that type.</exception>
    public TState GetState<TState>()
        where TState : class => Request.State as TState
            ?? throw new InvalidOperationException(
                $"The request's state is {Request.State?.GetType().Name ?? "missing"}, not a {typeof(TState).Name}: set GraphQLRequest.State.");

    /// <summary>Adds a member to the response's <c>extensions</c>; a member of the same name is replaced.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Null, a string, a Boolean, a 32- or 64-bit integer, or a finite double.</param>
    /// <exception cref="ArgumentException">The value is of another kind.</exception>
    public void AddExtension(string name, object? value) => Request.Extensions.Set(name, value);

    /// <summary>The same as <see cref="AddExtension"/> with a value that is JSON already.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="json">One complete JSON value as UTF-8; kept, not copied.</param>
    public void AddRawExtension(string name, ReadOnlyMemory<byte> json) => Request.Extensions.Set(name, json);

    /// <summary>
    /// Lends an array that columns may wrap; it goes back to the pool when the response is written, so nothing may keep it longer.
    /// Its content is undefined.
    /// </summary>
    /// <param name="minimumLength">The array may be longer.</param>
    public T[] Rent<T>(int minimumLength) => Request.Arrays.Rent<T>(minimumLength);
}
