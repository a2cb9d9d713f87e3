using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>Who may be suggested, and how many.</summary>
public sealed record SuggestionOptions
{
    /// <summary>Suggestions at most, 1 to 1000. Default: 20.</summary>
    public int Count { get; init; } = 20;

    /// <summary>Only people of these institutions (those of a country, say); null for any.</summary>
    public IReadOnlyCollection<NodeId>? Institutions { get; init; }

    /// <summary>Only people with a paper on one of these topics; null for any.</summary>
    public IReadOnlyCollection<NodeId>? Topics { get; init; }

    /// <summary>Only people with a paper in this year or later; null for any.</summary>
    public int? ActiveSince { get; init; }

    /// <summary>Years from first to last paper at least; null for any.</summary>
    public int? MinCareer { get; init; }

    /// <summary>Years from first to last paper at most; null for any.</summary>
    public int? MaxCareer { get; init; }

    /// <summary>Hops of co-authorship at most, 2 or more; null for any, people without a path too.</summary>
    public int? MaxDistance { get; init; }

    /// <summary>Suggest present co-authors as well. Default: false.</summary>
    public bool IncludeCoauthors { get; init; }

    /// <summary>
    /// 0 ranks by score alone; towards 1 people who are reached through the same collaborators as those before them step back
    /// (J. Carbonell, J. Goldstein, "The use of MMR", SIGIR 1998). Default: 0.
    /// </summary>
    public double Diversity { get; init; }

    /// <summary>Papers, people or topics that are named for each reason at most. Default: 3.</summary>
    public int Examples { get; init; } = 3;

    /// <summary>How signals are measured.</summary>
    public SignalOptions Signals { get; init; } = new();

    /// <summary>How signals add up. Default: the learned ones.</summary>
    public SuggestionWeights Weights { get; init; } = SuggestionWeights.Learned;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, 1000);
        ArgumentOutOfRangeException.ThrowIfNegative(Examples);
        if (!(Diversity >= 0 && Diversity <= 1)) throw new ArgumentOutOfRangeException(nameof(Diversity), Diversity, "Between 0 and 1.");
        if (MaxDistance < 1) throw new ArgumentOutOfRangeException(nameof(MaxDistance), MaxDistance, "A distance is at least 1.");
    }
}
