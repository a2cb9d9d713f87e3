namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>The members of a response's <c>extensions</c>, in the order of their first setting. Safe from any thread.</summary>
public sealed class ResponseExtensions
{
    private readonly Lock _lock = new();
    private List<KeyValuePair<string, object?>>? _members;

    /// <summary>Read only when no resolver runs any more.</summary>
    internal ResponseExtensions()
    {
    }

    internal IReadOnlyList<KeyValuePair<string, object?>> Members => _members ?? [];

    /// <param name="name">The member's name.</param>
    /// <param name="value">A value that the response writer knows.</param>
    public void Set(string name, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not (null or string or bool or int or long or double or ReadOnlyMemory<byte>) ||
            (value is double number && !double.IsFinite(number)))
        {
            throw new ArgumentException($"The extension '{name}' cannot hold a {value.GetType().Name} of the value " +
                $"{value}.", nameof(value));
        }

        lock (_lock)
        {
            _members ??= [];
            for (int index = 0; index < _members.Count; index++)
            {
                if (_members[index].Key == name)
                {
                    _members[index] = new(name, value);
                    return;
                }
            }

            _members.Add(new(name, value));
        }
    }
}
