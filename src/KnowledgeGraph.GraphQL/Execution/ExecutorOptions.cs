using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Limits and hooks of a <see cref="GraphQLExecutor"/>.</summary>
public sealed record ExecutorOptions
{
    public static ExecutorOptions Default { get; } = new();

    /// <summary>Bounds on the request's text while it is read.</summary>
    public ParserLimits ParserLimits { get; init; } = ParserLimits.Default;

    /// <summary>Bounds on what a valid text may ask for.</summary>
    public ValidationLimits ValidationLimits { get; init; } = ValidationLimits.Default;

    /// <summary>The most objects and list items that one response may hold; 100,000 unless set.</summary>
    public long MaxNodes { get; init; } = 100_000;

    /// <summary>The most field errors that a response spells out; one more then says how many were left out. 100 unless set.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How long an operation may run before it is cancelled; 30 seconds unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many documents stay planned; 1,000 unless set.</summary>
    public int PlanCacheDocuments { get; init; } = 1_000;

    /// <summary>How many bytes of request text stay planned, over all documents; 16 MiB unless set.</summary>
    public long PlanCacheBytes { get; init; } = 16 << 20;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Hears of exceptions that resolvers threw and that are not <see cref="Errors.GraphQLException"/>; the client reads no more than that
    /// a fault happened. Called from any thread.
    /// </summary>
    public Action<ResolverFault>? FaultObserver { get; init; }

    /// <summary>
    /// Shows the text of unexpected exceptions to the client, as <c>extensions.fault</c>. For development: it tells about the inside of the
    /// service. Off unless set.
    /// </summary>
    public bool ExposeFaults { get; init; }
}
