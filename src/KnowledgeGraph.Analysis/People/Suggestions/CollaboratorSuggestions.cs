using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>
/// Suggests collaborators by several signals added up with learned weights, after D. Liben-Nowell, J. Kleinberg, "The link-prediction
/// problem for social networks", JASIST 58 (2007), on what single signals can do. O(papers of collaborators and their teams, and the
/// papers of the candidates that are looked at in full); memory grows with the people met. Deterministic. Thread-safe.
/// </summary>
public static class CollaboratorSuggestions
{
    /// <param name="scope">Papers and people to use.</param>
    /// <param name="author">For whom.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts people and papers met. Null without limit.</param>
    /// <exception cref="ArgumentException">The topology does not hold the author.</exception>
    public static SuggestionsResult Run(PaperScope scope, NodeId author, SuggestionOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        options ??= new();
        options.Validate();
        var vertex = scope.Topology.Authors.VertexOf(author);
        if (vertex < 0) throw new ArgumentException($"The topology does not hold {author}.", nameof(author));
        using var run = new SuggestionRun(scope, vertex, options, budget ?? RunBudget.Unlimited());
        return run.Run();
    }
}
