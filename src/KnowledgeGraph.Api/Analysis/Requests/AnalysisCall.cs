using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>One analysis field of one request while its arguments are read: the readers refuse what is out of bounds.</summary>
internal sealed class AnalysisCall(FieldContext context, AnalysisService service, TopologyLease lease)
{
    /// <summary>Most ids in one list argument that is no filter.</summary>
    public const int MaxNodes = 4_096;

    public FieldContext Context => context;

    public TopologyLease Lease => lease;

    public GraphTopology Topology => lease.Topology;

    /// <summary>Clock of time limits.</summary>
    public TimeProvider Time => service.Options.Time;

    public CancellationToken Cancellation => context.CancellationToken;

    public InputValue Argument(string name) => context.Argument(name);

    /// <summary>The client's wish within the bounds of the server.</summary>
    public RunLimits Limits()
    {
        var wish = Argument(BudgetInput.Argument);
        var options = service.Options;
        var nodes = wish["nodes"] is { IsNullOrAbsent: false } limit ? Bounded("budget.nodes", limit.AsInt64(), 0, long.MaxValue)
            : long.MaxValue;
        var time = wish["milliseconds"] is { IsNullOrAbsent: false } span
            ? TimeSpan.FromMilliseconds(Bounded("budget.milliseconds", span.AsInt32(), 0, int.MaxValue))
            : TimeSpan.MaxValue;
        return new(Math.Min(nodes, options.MaxNodesTouched), time < options.MaxTime ? time : options.MaxTime);
    }

    public int Int(string name, int least, int most) => (int)Bounded(name, context.GetInt32(name), least, most);

    public int? IntOrNull(string name, int least, int most) =>
        context.GetInt32OrDefault(name) is { } value ? (int)Bounded(name, value, least, most) : null;

    public double Double(string name, double least, double most) => context.GetDouble(name) is var value && value >= least && value <= most
        ? value
        : throw AnalysisErrors.OutOfRange(name, value, least, most);

    /// <summary>The node that an argument names.</summary>
    public async ValueTask<NodeId> NodeAsync(string name, NodeKind kind) =>
        (await NodesAsync(name, kind, [context.GetString(name)]).ConfigureAwait(false))[0];

    /// <summary>The nodes that a list argument names, as many as it has items; none if it was left out.</summary>
    public ValueTask<NodeId[]> NodesAsync(string name, NodeKind kind, int most = MaxNodes)
    {
        var texts = InputTexts.Read(Argument(name));
        return texts.Length > most ? throw AnalysisErrors.TooMany(name, texts.Length, most) : NodesAsync(name, kind, texts);
    }

    /// <summary>The same for a list that must have items.</summary>
    public ValueTask<NodeId[]> SomeNodesAsync(string name, NodeKind kind, int most = MaxNodes) =>
        Argument(name).AsList().Length == 0 ? throw AnalysisErrors.TooFew(name) : NodesAsync(name, kind, most);

    public async ValueTask<NodeId[]> NodesAsync(string argument, NodeKind kind, string[] texts)
    {
        try
        {
            var found = await NodeArguments.FindAsync(lease, argument, kind, texts, Cancellation).ConfigureAwait(false);
            service.Known.Remember(kind, texts, found);
            return found;
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Unavailable)
        {
            if (service.Known.Find(kind, texts) is not { } known) throw;
            if (!Array.TrueForAll(known, node => Topology.Vertices(kind).VertexOf(node) >= 0)) throw;
            return known;
        }
    }

    /// <summary>The papers that the arguments of a filter allow.</summary>
    /// <param name="read">Gives the field of a filter by its name: an argument of the field, or a member of an input object.</param>
    public ValueTask<PaperFilter> FilterAsync(Func<string, InputValue> read) => FilterArguments.ReadAsync(this, read);

    /// <summary>The argument <c>filter</c>, compiled for the topology.</summary>
    public async ValueTask<PaperScope> ScopeAsync(string argument = FilterArguments.Argument)
    {
        var input = Argument(argument);
        var filter = await FilterAsync(name => input[name]).ConfigureAwait(false);
        return (await FilterArguments.WithExclusionsAsync(this, filter, input).ConfigureAwait(false)).Compile(Topology);
    }

    public static long Bounded(string name, long value, long least, long most) =>
        value >= least && value <= most ? value : throw AnalysisErrors.OutOfRange(name, value, least, most);
}
