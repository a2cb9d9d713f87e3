using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>A person to work with, and why or why not.</summary>
/// <param name="Author">Who.</param>
/// <param name="Score">Weighted sum of signals; comparable within one answer only.</param>
/// <param name="Distance">Hops of co-authorship; null when there is no path of up to six.</param>
/// <param name="Signals">As measured.</param>
/// <param name="Reasons">What speaks for it, what adds most first.</param>
/// <param name="CounterReasons">What speaks against it.</param>
public sealed record CollaboratorSuggestion(
    NodeId Author,
    double Score,
    int? Distance,
    CollaboratorSignals Signals,
    IReadOnlyList<SuggestionReason> Reasons,
    IReadOnlyList<SuggestionReason> CounterReasons);
